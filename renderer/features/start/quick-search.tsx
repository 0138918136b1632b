/** The search field of the start screen, with the best matches beneath. */
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useBirthText } from '../../records/patient-facts.ts';
import { usePatientSearch } from '../../records/patient-search.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { personName } from '../../records/person.ts';
import { useActiveRow } from '../../ui/use-active-row.ts';
import classes from './quick-search.module.css';

const MATCHES = 8;
const LIST_ID = 'quick-search-list';

interface QuickSearchProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Starts a new patient with what was typed; null for whoever only reads. */
  readonly onNew: (() => void) | null;
}

/** Type, arrow down, Enter. Without a match Enter starts a new patient with what was typed. */
export function QuickSearch({ text, onText, onNew }: QuickSearchProps) {
  const { t } = useTranslation('start');
  const navigate = useNavigate();
  const birthText = useBirthText();
  const isOpen = text.trim() !== '';
  const search = usePatientSearch(text, MATCHES, isOpen);
  const { isCurrent } = search;
  const rows = isOpen ? search.patients.slice(0, MATCHES) : [];
  const open = (index: number) => {
    const patient = rows[index];
    if (patient !== undefined) void navigate(`/patients/${patient.id}`);
  };
  const row = useActiveRow(rows.length, 0, open, isCurrent && isOpen);
  const isNoMatch = isOpen && isCurrent && rows.length === 0 && search.error === null;

  return (
    <div className={classes.root}>
      <TextInput
        size="lg"
        autoFocus
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={rows.length > 0}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        {...(row.active >= 0 ? { 'aria-activedescendant': `${LIST_ID}-${row.active}` } : {})}
        placeholder={t('search.placeholder')}
        leftSection={<IconSearch size={20} stroke={1.7} />}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onText(event.currentTarget.value);
          row.setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('');
          else if (event.key === 'Enter' && isNoMatch) onNew?.();
          else row.onKeyDown(event);
        }}
      />
      {isOpen && (
        <div className={classes.results}>
          <ul id={LIST_ID} role="listbox" aria-label={t('search.results')} className={classes.list}>
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
                onClick={() => void navigate(`/patients/${patient.id}`)}
              >
                <PatientPicture family={patient.family} given={patient.given} photoId={patient.portrait} />
                <strong dir="auto">{personName(patient.family, patient.given)}</strong>
                <span>{birthText(patient.birthDate)}</span>
                <span className={classes.count}>{t('search.sessions', { count: patient.sessionCount })}</span>
              </li>
            ))}
          </ul>
          {isNoMatch && <p className={classes.none}>{t(onNew === null ? 'search.nobody' : 'search.none')}</p>}
          {search.total > MATCHES && (
            <p className={classes.none}>{t('search.more', { count: search.total - MATCHES })}</p>
          )}
        </div>
      )}
    </div>
  );
}
