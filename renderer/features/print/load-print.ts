/** Reads what a printed chart needs. */
import type { Chart } from '#shared/chart/schema.ts';
import { joinEntries } from '#shared/dossier/joined.ts';

import { ApiError, call } from '../../api.ts';
import { loadViews } from '../../canvas/chart-svg-views.ts';
import { plainDateIn } from '../../ui/format.ts';
import { loadPaperFonts } from '../../ui/paper-fonts.ts';
import { measureChart } from './measure-chart.ts';
import { loadPaperPictures } from './paper-pictures.ts';
import { numberMarks, type PrintModel } from './print-model.ts';

/** The clinic's number for a patient; a chart may outlive the patient's entry. */
async function patientReference(id: string): Promise<string> {
  try {
    return (await call('patient:get', { id })).reference;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-found') return '';
    throw error;
  }
}

/** A draft is printed as it would be signed now; what is signed holds all that joined it. */
async function joinedChart(chart: Chart): Promise<Chart> {
  if (chart.session.status !== 'draft') return chart;
  return joinEntries(chart, await call('dossier:list', { patientId: chart.patient.id, kinds: null }));
}

/** Everything for the pages of one session. */
export async function loadPrint(sessionId: string): Promise<PrintModel> {
  const [{ chart: stored, ...record }, settings, info] = await Promise.all([
    // The record, not the open chart: one reading is one entry of the audit trail.
    call('session:record', { sessionId }),
    call('settings:get', {}),
    call('app:info', {}),
  ]);
  const chart = await joinedChart(stored);
  const loadedViews = loadViews(chart.anatomy.set, chart.anatomy.sex);
  const [views, reference, { check, sizes }, pictures] = await Promise.all([
    loadedViews,
    patientReference(chart.patient.id),
    loadedViews.then((known) => measureChart(chart, known)),
    loadedViews.then((known) => loadPaperPictures(chart, known)),
    // Pages are measured with the font they are set in; the chart's own words say which scripts it has.
    loadPaperFonts(JSON.stringify([chart, record, settings])),
  ]);
  return {
    chart,
    record,
    settings,
    info,
    views,
    pictures,
    reference,
    check,
    sizes,
    numbers: numberMarks(chart.marks),
    printedAt: new Date().toISOString(),
    sessionDate: plainDateIn(chart.session.startedAt, chart.session.zone),
    locale: navigator.language,
  };
}
