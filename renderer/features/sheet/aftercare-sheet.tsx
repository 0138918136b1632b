/** Text for the time around a session, as it was given. */
import { entriesOf } from '#shared/dossier/entry.ts';
import type { SheetOf } from '#shared/ipc/sheets.ts';

import { ApiError, call } from '../../api.ts';
import { personName } from '../../records/person.ts';
import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';
import { SheetFrame } from './sheet-frame.tsx';
import { Clinic } from './sheet-parts.tsx';
import { paperStyle } from './sheet-style.ts';
import { useSheetData } from './use-sheet-data.ts';

async function load({ patientId, id }: SheetOf<'aftercare'>) {
  const [patient, entries] = await Promise.all([
    call('patient:get', { id: patientId }),
    call('dossier:list', { patientId, kinds: ['aftercare'] }),
  ]);
  const entry = entriesOf(entries, 'aftercare').find((one) => one.id === id);
  if (entry === undefined) throw new ApiError('not-found', 'there is no such sheet');
  return { patient, entry };
}

/** The sheet. */
export function AftercareSheet({ asked }: { asked: SheetOf<'aftercare'> }) {
  const data = useSheetData(asked, load);
  if (data === null) return null;
  const {
    base,
    own: { patient, entry },
  } = data;
  const [first = '', ...lines] = entry.body.text.split('\n');
  const person = [
    personName(patient.family, patient.given),
    patient.birthDate === null ? '' : formatPlainDate(patient.birthDate),
    formatDay(entry.createdAt, base.info.zone),
  ];
  return (
    <SheetFrame title={entry.body.title} pageStyle={paperStyle(asked.paper, 'flow')}>
      <article className={classes.prose}>
        <header className={classes.letterhead}>
          <Clinic base={base} />
        </header>
        <h1>{first}</h1>
        {lines.map((line, index) => (line.trim() === '' ? <br key={index} /> : <p key={index}>{line}</p>))}
        <footer className={classes.person}>{person.filter((part) => part !== '').join(' · ')}</footer>
      </article>
    </SheetFrame>
  );
}
