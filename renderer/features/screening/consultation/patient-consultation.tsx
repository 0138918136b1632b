/** Tab `consultation` of a patient: why they come, history, allergies, medicines, skin and hair. */
import { useTranslation } from 'react-i18next';

import { type AnyEntry, entriesOf, type Entry, entryOf } from '#shared/dossier/entry.ts';
import type { BodyOf } from '#shared/dossier/kinds.ts';

import { AnswerState } from '../../../records/answer-state.tsx';
import { useDossier } from '../../../records/dossier.ts';
import { usePatientTab } from '../../../records/patient-tabs.ts';
import { useAppInfo } from '../../../records/queries.ts';
import { type EntryDraft, useEntryDraft } from '../../../records/use-entry-draft.ts';
import { formatPlainDate, plainDateIn } from '../../../ui/format.ts';
import { useRounds } from '../use-rounds.ts';
import { AllergyDrawer } from './allergy-drawer.tsx';
import { AnalysisDrawer } from './analysis-drawer.tsx';
import classes from './consultation.module.css';
import { EntrySection } from './entry-section.tsx';
import { HistoryForm } from './history-form.tsx';
import { MedicineDrawer } from './medicine-drawer.tsx';
import { NoneBox } from './none-box.tsx';
import { VisitDrawer } from './visit-drawer.tsx';

const EMPTY: BodyOf<'history'> = {
  conditions: [],
  notes: '',
  familyHistory: '',
  noKnownAllergies: false,
  noMedicines: false,
};

interface PartProps {
  readonly patientId: string;
  readonly entries: readonly AnyEntry[];
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const byId = (a: Entry<'allergy' | 'medicine'>, b: Entry<'allergy' | 'medicine'>): number => (a.id < b.id ? 1 : -1);
const newestFirst = (a: { body: { date: string } }, b: { body: { date: string } }): number =>
  a.body.date < b.body.date ? 1 : -1;

function Allergies({ patientId, entries, draft }: PartProps & { draft: EntryDraft<'history'> }) {
  const { t } = useTranslation(['consultation', 'clinical']);
  const allergies = entriesOf(entries, 'allergy').toSorted(byId);
  return (
    <EntrySection
      title={t('allergy.title')}
      add={t('allergy.add')}
      empty={draft.body.noKnownAllergies ? '' : t('allergy.empty')}
      entries={allergies}
      line={({ body }) => ({
        main: body.substance,
        rest: joined(
          body.allergenClass === null ? '' : t(`clinical:allergen.${body.allergenClass}`),
          body.reaction,
          t(`severity.${body.severity}`),
          body.since,
          body.status === 'refuted' ? t('status.refuted') : '',
        ),
        isOff: body.status === 'refuted',
      })}
      drawer={(entry, onClose) => (
        <AllergyDrawer
          patientId={patientId}
          entry={entry}
          onClose={onClose}
          onSaved={() => {
            if (draft.body.noKnownAllergies) draft.change({ noKnownAllergies: false });
          }}
        />
      )}
    >
      {!allergies.some(({ body }) => body.status === 'active') && (
        <NoneBox
          label={t('allergy.none')}
          checked={draft.body.noKnownAllergies}
          onChange={(noKnownAllergies) => draft.change({ noKnownAllergies })}
        />
      )}
    </EntrySection>
  );
}

function Medicines({ patientId, entries, draft }: PartProps & { draft: EntryDraft<'history'> }) {
  const { t } = useTranslation('consultation');
  const medicines = entriesOf(entries, 'medicine').toSorted(byId);
  const day = (key: string, date: string | null) => (date === null ? '' : t(key, { date: formatPlainDate(date) }));
  return (
    <EntrySection
      title={t('medicine.title')}
      add={t('medicine.add')}
      empty={draft.body.noMedicines ? '' : t('medicine.empty')}
      entries={medicines}
      line={({ body }) => ({
        main: body.name,
        rest: joined(
          body.dose,
          day('medicine.sinceDay', body.since),
          day('medicine.lastDay', body.lastTaken),
          day('medicine.stoppedDay', body.stopped),
        ),
        isOff: body.stopped !== null,
      })}
      drawer={(entry, onClose) => (
        <MedicineDrawer
          patientId={patientId}
          entry={entry}
          onClose={onClose}
          onSaved={() => {
            if (draft.body.noMedicines) draft.change({ noMedicines: false });
          }}
        />
      )}
    >
      {medicines.length === 0 && (
        <NoneBox
          label={t('medicine.none')}
          checked={draft.body.noMedicines}
          onChange={(noMedicines) => draft.change({ noMedicines })}
        />
      )}
    </EntrySection>
  );
}

function Analyses({ patientId, entries, today }: PartProps & { today: string }) {
  const { t } = useTranslation('consultation');
  return (
    <EntrySection
      title={t('analysis.title')}
      add={t('analysis.add')}
      empty={t('analysis.empty')}
      entries={entriesOf(entries, 'analysis').toSorted(newestFirst)}
      line={({ body: { date, fitzpatrick, norwood, ludwig, skin, hair } }) => ({
        main: joined(
          formatPlainDate(date),
          fitzpatrick === null ? '' : t(`fitzpatrick.${fitzpatrick}`),
          norwood === null ? '' : t('analysis.norwoodIs', { grade: t(`norwood.${norwood}`) }),
          ludwig === null ? '' : t('analysis.ludwigIs', { grade: ludwig }),
        ),
        rest: joined(skin, hair),
      })}
      drawer={(entry, onClose) => (
        <AnalysisDrawer patientId={patientId} entry={entry} today={today} onClose={onClose} />
      )}
    />
  );
}

function Visits({ patientId, entries, today }: PartProps & { today: string }) {
  const { t } = useTranslation('consultation');
  return (
    <EntrySection
      title={t('visit.title')}
      add={t('visit.add')}
      empty={t('visit.empty')}
      entries={entriesOf(entries, 'consultation').toSorted(newestFirst)}
      line={({ body: { date, indication, concern, goals, expectations } }) => ({
        main: joined(formatPlainDate(date), indication),
        rest: joined(concern, goals, expectations === null ? '' : t(`expectationsLine.${expectations}`)),
      })}
      drawer={(entry, onClose) => <VisitDrawer patientId={patientId} entry={entry} today={today} onClose={onClose} />}
    />
  );
}

interface ConsultationProps extends PartProps {
  readonly today: string;
  readonly onReload: () => void;
}

function Consultation({ patientId, entries, today, onReload }: ConsultationProps) {
  const draft = useEntryDraft({
    kind: 'history',
    entry: entryOf(entries, 'history'),
    patientId,
    sessionId: null,
    empty: EMPTY,
  });
  const part = { patientId, entries };
  return (
    <div className={classes.columns}>
      <div>
        <Visits {...part} today={today} />
        <HistoryForm draft={draft} onReload={onReload} />
      </div>
      <div>
        <Allergies {...part} draft={draft} />
        <Medicines {...part} draft={draft} />
        <Analyses {...part} today={today} />
      </div>
    </div>
  );
}

/** Everything that is asked before the first session. */
export function PatientConsultation() {
  const { id } = usePatientTab();
  const dossier = useDossier(id);
  const zone = useAppInfo().data?.zone ?? 'UTC';
  const { round, restart } = useRounds(dossier.refetch);
  if (dossier.data === undefined) return <AnswerState error={dossier.error} onRetry={() => void dossier.refetch()} />;
  return (
    <Consultation
      key={round}
      onReload={restart}
      patientId={id}
      entries={dossier.data}
      today={plainDateIn(new Date().toISOString(), zone)}
    />
  );
}
