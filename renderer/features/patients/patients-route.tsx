/** All patients: search as you type, arrow keys, Enter. */
import { Button, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { useMayWrite } from '../../records/access.ts';
import { usePatientSearch } from '../../records/patient-search.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LoadState } from '../../ui/load-state.tsx';
import { useActiveRow } from '../../ui/use-active-row.ts';
import { NewPatientDrawer } from './new-patient-drawer.tsx';
import { optionId, PATIENT_LIST_ID, PatientList } from './patient-list.tsx';
import { PatientsMenu } from './patients-menu.tsx';
import classes from './patients-route.module.css';

const PAGE_SIZE = 200;

/** Route `/patients`; `?new=` opens the form with the name typed elsewhere. */
export function PatientsRoute() {
  const { t } = useTranslation('patients');
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const mayWrite = useMayWrite();
  const search = usePatientSearch(text, PAGE_SIZE);
  const open = (index: number) => {
    const patient = search.patients[index];
    if (patient !== undefined) void navigate(`/patients/${patient.id}`);
  };
  const row = useActiveRow(search.patients.length, 0, open, search.isCurrent);
  const startNew = (name: string) => {
    if (mayWrite) setParams({ new: name }, { replace: true });
  };
  useHotkeys(
    [
      [
        'mod+N',
        () => {
          startNew(text.trim());
        },
      ],
    ],
    [],
  );
  const newName = mayWrite ? params.get('new') : null;

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <span className={classes.total} role="status">
          {!search.isPending && t('total', { count: search.total })}
        </span>
        <TextInput
          className={classes.search ?? ''}
          autoFocus
          role="combobox"
          aria-label={t('search')}
          aria-expanded={search.patients.length > 0}
          {...(search.patients.length > 0 ? { 'aria-controls': PATIENT_LIST_ID } : {})}
          {...(row.active >= 0 ? { 'aria-activedescendant': optionId(row.active) } : {})}
          placeholder={t('searchPlaceholder')}
          leftSection={<IconSearch size={17} />}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            row.setActive(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('');
            else row.onKeyDown(event);
          }}
        />
        {mayWrite && (
          <Button
            leftSection={<IconUserPlus size={17} />}
            onClick={() => {
              startNew(text.trim());
            }}
          >
            {t('new')}
          </Button>
        )}
        {mayWrite && <PatientsMenu />}
      </div>
      {search.isPending || search.error !== null ? (
        <LoadState error={search.error} onRetry={search.retry} />
      ) : search.patients.length > 0 ? (
        <PatientList search={search} active={row.active} onHover={row.setActive} onOpen={open} />
      ) : text.trim() === '' ? (
        <EmptyState title={t('empty.title')} {...(mayWrite ? { text: t('empty.text') } : {})} />
      ) : (
        <EmptyState title={t('noResult.title', { query: text.trim() })} text={t('noResult.text')}>
          {mayWrite && (
            <Button
              variant="default"
              onClick={() => {
                startNew(text.trim());
              }}
            >
              {t('noResult.add')}
            </Button>
          )}
        </EmptyState>
      )}
      <NewPatientDrawer
        name={newName}
        onClose={() => {
          setParams({}, { replace: true });
        }}
      />
    </div>
  );
}
