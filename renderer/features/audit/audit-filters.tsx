/** What the trail is narrowed to. */
import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { AUDIT_ACTIONS } from '#shared/ipc/audit.ts';

import { usePeople } from '../../records/audit.ts';
import { partsOf } from './action-words.ts';
import classes from './audit.module.css';
import { PatientFilter } from './patient-filter.tsx';
import type { useAuditFilter } from './use-audit-filter.ts';

const ALL = '';

function useActionChoices() {
  const { t } = useTranslation('audit');
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const action of AUDIT_ACTIONS) {
    const { about, deed } = partsOf(action);
    const group = t(`group.${about}`);
    groups.set(group, [...(groups.get(group) ?? []), { value: action, label: t(`action.${about}.${deed}`) }]);
  }
  return [{ value: ALL, label: t('filter.anyAction') }, ...[...groups].map(([group, items]) => ({ group, items }))];
}

/** Patient, person, action, and from when to when. */
export function AuditFilters({ chosen, put, isNarrowed, clear }: ReturnType<typeof useAuditFilter>) {
  const { t } = useTranslation('audit');
  const people = usePeople().data ?? [];
  const actions = useActionChoices();
  return (
    <div className={classes.filters} role="search" aria-label={t('filter.label')}>
      <PatientFilter
        patientId={chosen.patient}
        onChange={(patient) => {
          put({ patient });
        }}
      />
      <Select
        label={t('filter.person')}
        searchable
        value={chosen.person ?? ALL}
        data={[
          { value: ALL, label: t('filter.anyPerson') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(person) => {
          put({ person: person === ALL ? null : person });
        }}
      />
      <Select
        label={t('filter.action')}
        searchable
        maxDropdownHeight={360}
        comboboxProps={{ width: 330, position: 'bottom-start' }}
        value={chosen.action ?? ALL}
        data={actions}
        onChange={(action) => {
          put({ action: AUDIT_ACTIONS.find((known) => known === action) ?? null });
        }}
      />
      <TextInput
        type="date"
        label={t('filter.from')}
        max={chosen.to ?? undefined}
        value={chosen.from ?? ''}
        onChange={(event) => {
          put({ from: event.currentTarget.value === '' ? null : event.currentTarget.value });
        }}
      />
      <TextInput
        type="date"
        label={t('filter.to')}
        min={chosen.from ?? undefined}
        value={chosen.to ?? ''}
        onChange={(event) => {
          put({ to: event.currentTarget.value === '' ? null : event.currentTarget.value });
        }}
      />
      <Button
        variant="subtle"
        color="gray"
        data-hidden={!isNarrowed || undefined}
        className={classes.clear ?? ''}
        onClick={clear}
      >
        {t('filter.reset')}
      </Button>
    </div>
  );
}
