/** Narrows the trail to one patient, found by name. */
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { patientSchema } from '#shared/ipc/records.ts';

import { usePatientSearch } from '../../records/patient-search.ts';
import { personName } from '../../records/person.ts';
import { queryKeys } from '../../records/queries.ts';

const MATCHES = 8;

/** The patient's name where it is at hand: asking the service would be a look at the patient, and an entry. */
function useKnownName(id: string | null): string | null {
  const client = useQueryClient();
  if (id === null) return null;
  const known = patientSchema.safeParse(client.getQueryData(queryKeys.patient(id)));
  return known.success ? personName(known.data.family, known.data.given) : null;
}

interface PatientFilterProps {
  readonly patientId: string | null;
  readonly onChange: (patientId: string | null) => void;
}

/** Type, arrow down, Enter; the cross shows everyone again. */
export function PatientFilter({ patientId, onChange }: PatientFilterProps) {
  const { t } = useTranslation('audit');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = usePatientSearch(text, MATCHES, text.trim() !== '');
  const known = useKnownName(patientId);
  const name = picked?.id === patientId ? picked.name : known;
  const shown = patientId === null ? text : (name ?? t('filter.thisPatient', { id: patientId.slice(-6) }));
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const row = search.patients.find((patient) => patient.id === id);
        if (row !== undefined) setPicked({ id, name: personName(row.family, row.given) });
        setText('');
        onChange(id);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={t('filter.patient')}
          placeholder={t('filter.anyPatient')}
          value={shown}
          readOnly={patientId !== null}
          autoComplete="off"
          spellCheck={false}
          rightSection={
            patientId === null ? null : (
              <CloseButton
                size="sm"
                aria-label={t('filter.clearPatient')}
                onClick={() => {
                  onChange(null);
                }}
              />
            )
          }
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={() => {
            if (patientId === null) combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          {search.patients.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              {personName(row.family, row.given)}
            </Combobox.Option>
          ))}
          {text.trim() === '' && <Combobox.Empty>{t('filter.typePatient')}</Combobox.Empty>}
          {text.trim() !== '' && search.isCurrent && search.patients.length === 0 && (
            <Combobox.Empty>{t('filter.noPatient')}</Combobox.Empty>
          )}
          {search.error !== null && <Combobox.Empty>{t('filter.refusedPatient')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
