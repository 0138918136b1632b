/** Lets the user choose or drop a file of protocols; what it holds is looked at before anything is taken over. */
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Protocol } from '#shared/dossier/policy.ts';

import { call, errorCode, errorDetail } from '../../api.ts';
import { FailureAlert } from '../../records/failure-alert.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A file that was read. */
export interface ReadFile {
  readonly name: string;
  readonly protocols: readonly Protocol[];
}

/** A failure to read, in words about protocols. */
function Problem({ error }: { error: unknown }) {
  const { t } = useTranslation('protocols');
  const { file = '', path = '$' } = errorDetail(error);
  switch (errorCode(error)) {
    case 'invalid-file':
      return (
        <Notice tone="error" title={t('import.invalidTitle')} isAlert>
          {t('import.invalidText', { file, path })}
        </Notice>
      );
    case 'newer-file':
      return (
        <Notice tone="error" title={t('import.newerTitle')} isAlert>
          {t('import.newerText', { file })}
        </Notice>
      );
    default:
      return <FailureAlert error={error} />;
  }
}

/** The file, the way to choose one, and what went wrong with the last. */
export function useImport(): {
  readonly file: ReadFile | null;
  readonly problem: ReactNode;
  /** Reads the file at a path, or the one that is chosen in a dialog. */
  readonly read: (path?: string) => void;
  readonly close: () => void;
} {
  const read = useMutation({
    mutationFn: (path: string | undefined) => call('file:import-protocols', path === undefined ? {} : { path }),
  });
  const name = read.data?.file ?? null;
  return {
    file: name === null ? null : { name, protocols: read.data?.protocols ?? [] },
    problem: read.error !== null && <Problem error={read.error} />,
    read: (path) => read.mutate(path),
    close: () => read.reset(),
  };
}
