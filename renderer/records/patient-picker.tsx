/** Finds another patient: type, arrow keys, Enter. */
import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientRow } from '#shared/ipc/records.ts';

import { useBirthText } from './patient-facts.ts';
import { usePatientSearch } from './patient-search.ts';
import { PatientPicture } from './patient-picture.tsx';
import { personName } from './person.ts';
import { useActiveRow } from '../ui/use-active-row.ts';
import classes from './patient-picker.module.css';

const MATCHES = 6;
const LIST_ID = 'picked-patient-list';

interface PatientPickerProps {
  /** What is looked for. */
  readonly label: string;
  /** Says whom one has chosen. */
  readonly chosenText: (name: string) => string;
  /** The patient who is not offered. */
  readonly except: string;
  readonly chosen: PatientRow | null;
  readonly onChoose: (patient: PatientRow | null) => void;
}

function Search({ label, except, onChoose }: Pick<PatientPickerProps, 'label' | 'except' | 'onChoose'>) {
  const { t } = useTranslation('common');
  const birthText = useBirthText();
  const [text, setText] = useState('');
  const isOpen = text.trim() !== '';
  const search = usePatientSearch(text, MATCHES + 1, isOpen);
  const rows = isOpen ? search.patients.filter(({ id }) => id !== except).slice(0, MATCHES) : [];
  const choose = (index: number) => {
    const patient = rows[index];
    if (patient !== undefined) onChoose(patient);
  };
  const row = useActiveRow(rows.length, 0, choose, search.isCurrent && isOpen);
  return (
    <div>
      <TextInput
        autoFocus
        data-autofocus
        role="combobox"
        label={label}
        aria-expanded={rows.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        {...(row.active >= 0 ? { 'aria-activedescendant': `${LIST_ID}-${row.active}` } : {})}
        leftSection={<IconSearch size={17} />}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          row.setActive(0);
        }}
        onKeyDown={row.onKeyDown}
      />
      <ul id={LIST_ID} role="listbox" aria-label={label} className={classes.list}>
        {rows.map((patient, index) => (
          <li
            key={patient.id}
            id={`${LIST_ID}-${index}`}
            role="option"
            aria-selected={index === row.active}
            className={classes.row}
            onMouseEnter={() => {
              row.setActive(index);
            }}
            onClick={() => {
              choose(index);
            }}
          >
            <PatientPicture family={patient.family} given={patient.given} photoId={patient.portrait} />
            <strong dir="auto">{personName(patient.family, patient.given)}</strong>
            <span>{birthText(patient.birthDate)}</span>
          </li>
        ))}
      </ul>
      {isOpen && search.isCurrent && rows.length === 0 && <p className={classes.none}>{t('picker.none')}</p>}
    </div>
  );
}

/** The search, or who was found. */
export function PatientPicker({ label, chosenText, except, chosen, onChoose }: PatientPickerProps) {
  const { t } = useTranslation('common');
  if (chosen === null) return <Search label={label} except={except} onChoose={onChoose} />;
  return (
    <div className={classes.chosen}>
      <IconUser size={18} />
      <span>{chosenText(personName(chosen.family, chosen.given))}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          onChoose(null);
        }}
      >
        {t('picker.change')}
      </Button>
    </div>
  );
}
