/** A sheet on paper: what goes to the printer or into a PDF. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { entriesOf } from '#shared/dossier/entry.ts';

import { call, errorCode } from '../../api.ts';
import { personName } from '../../records/person.ts';
import { formatDay, formatPlainDate } from '../../ui/format.ts';
import classes from './sheet.module.css';

/** Everything a sheet holds, read once. */
async function loadSheet(patientId: string, id: string) {
  const [patient, entries, settings, info] = await Promise.all([
    call('patient:get', { id: patientId }),
    call('dossier:list', { patientId, kinds: ['aftercare'] }),
    call('settings:get', {}),
    call('app:info', {}),
    document.fonts.load('400 12px "Inter Variable"'),
  ]);
  await document.fonts.ready;
  const entry = entriesOf(entries, 'aftercare').find((one) => one.id === id);
  if (entry === undefined) throw new Error('there is no such sheet');
  return { patient, entry, settings, zone: info.zone };
}

type Sheet = Awaited<ReturnType<typeof loadSheet>>;

function Paper({ sheet: { patient, entry, settings, zone }, paper }: { sheet: Sheet; paper: string }) {
  const [first = '', ...lines] = entry.body.text.split('\n');
  const person = [
    personName(patient.family, patient.given),
    patient.birthDate === null ? '' : formatPlainDate(patient.birthDate),
    formatDay(entry.createdAt, zone),
  ];
  useEffect(() => {
    document.documentElement.dataset['printReady'] = 'true';
    return () => {
      delete document.documentElement.dataset['printReady'];
    };
  }, []);
  return (
    <article className={classes.paper} data-paper={paper} lang={navigator.language}>
      <header className={classes.letterhead}>
        <strong>{settings.clinicName}</strong>
        <span>{settings.clinicAddress}</span>
      </header>
      <h1>{first}</h1>
      {lines.map((line, index) => (line.trim() === '' ? <br key={index} /> : <p key={index}>{line}</p>))}
      <footer className={classes.footer}>{person.filter((part) => part !== '').join(' · ')}</footer>
    </article>
  );
}

/** Route `/sheet/aftercare/:patientId/:id?paper=A4|Letter`. */
export function SheetRoute() {
  const { patientId = '', id = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error } = useQuery({
    queryKey: ['sheet', id],
    queryFn: () => loadSheet(patientId, id),
    gcTime: 0,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (error !== null) document.documentElement.dataset['printError'] = errorCode(error);
  }, [error]);
  if (data === undefined) return null;
  return <Paper sheet={data} paper={search.get('paper') === 'Letter' ? 'Letter' : 'A4'} />;
}
