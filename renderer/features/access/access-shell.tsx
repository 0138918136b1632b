/** The room before the records: the product's mark, one panel, and a quiet way to the sample clinic. */
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useShowFailure } from '../../records/failure.ts';
import { useSwitchPlace } from '../../records/queries.ts';
import { Mark } from '../../ui/wordmark.tsx';
import classes from './access-shell.module.css';
import { LanguageMenu } from './language-menu.tsx';

interface AccessShellProps {
  readonly width: 'narrow' | 'wide';
  readonly children: ReactNode;
  /** Further quiet ways out, left of the sample clinic. */
  readonly ways?: ReactNode;
  /** Whether one may go off to the sample clinic from here (default). */
  readonly hasSample?: boolean;
}

/** One panel in the middle. */
export function AccessShell({ width, children, ways, hasSample = true }: AccessShellProps) {
  const { t } = useTranslation(['access', 'common']);
  const place = useSwitchPlace();
  const showFailure = useShowFailure();
  return (
    <main className={classes.room}>
      <div className={classes.column} data-width={width}>
        <div className={classes.brand}>
          <Mark sizePx={28} />
          <span>{t('common:product')}</span>
        </div>
        <section className={classes.panel}>{children}</section>
        <nav className={classes.ways} aria-label={t('ways')}>
          {ways}
          {hasSample && (
            <Anchor
              component="button"
              type="button"
              disabled={place.isPending}
              onClick={() => {
                place.mutate('sample', { onError: showFailure });
              }}
            >
              {t('sample')}
            </Anchor>
          )}
          <LanguageMenu />
        </nav>
      </div>
    </main>
  );
}
