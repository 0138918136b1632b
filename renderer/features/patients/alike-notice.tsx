/** Who is here already under the same name: asked while a new patient is typed. */
import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { PatientInput } from '#shared/ipc/records.ts';

import { call } from '../../api.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { personName } from '../../records/person.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './patient-form.module.css';

const TYPING_PAUSE_MS = 300;

interface AlikeNoticeProps {
  readonly draft: PatientInput;
  /** The record that is edited; null for a new one. */
  readonly except: string | null;
}

/** A warning with the ways there; nothing where nobody is alike. */
export function AlikeNotice({ draft, except }: AlikeNoticeProps) {
  const { t } = useTranslation('patients');
  const birthText = useBirthText();
  const { family, given, birthDate } = draft;
  const [asked] = useDebouncedValue(JSON.stringify([family.trim(), given.trim(), birthDate]), TYPING_PAUSE_MS);
  const isComplete = family.trim() !== '' && given.trim() !== '';
  const { data } = useQuery({
    queryKey: ['alike', asked, except],
    queryFn: () => call('patient:alike', { family, given, birthDate, except }),
    enabled: isComplete,
    gcTime: 0,
  });
  if (!isComplete || data === undefined || data.length === 0) return null;
  return (
    <Notice tone="warning" title={t('alike.title')} isAlert>
      {data.map((row) => (
        <span key={row.id} className={classes.alike}>
          <Anchor component={Link} to={`/patients/${row.id}`}>
            {t('alike.open', { name: personName(row.family, row.given) })}
          </Anchor>{' '}
          {birthText(row.birthDate)}
        </span>
      ))}
    </Notice>
  );
}
