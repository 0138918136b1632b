/** Reads what a printed chart needs. */
import { printedRecord } from '#shared/clinical/printed-record.ts';

import { call } from '../../api.ts';
import { loadViews } from '../../canvas/chart-svg-views.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { loadPaperHead } from '../../records/letterhead.ts';
import { plainDateIn } from '../../ui/format.ts';
import { loadPaperFonts } from '../../ui/paper-fonts.ts';
import { loadAround } from './load-around.ts';
import { measureChart } from './measure-chart.ts';
import { loadPaperPhotos } from './paper-photos.ts';
import { loadPaperPictures } from './paper-pictures.ts';
import { numberMarks, type PrintModel } from './print-model.ts';

/** Everything for the pages of one session; `photos`: ids of those that go along. */
export async function loadPrint(sessionId: string, photos: readonly string[]): Promise<PrintModel> {
  const [{ chart: stored, ...record }, settings, info, head] = await Promise.all([
    // The record, not the open chart: one reading is one entry of the audit trail.
    call('session:record', { sessionId }),
    call('settings:get', {}),
    call('app:info', {}),
    loadPaperHead(),
  ]);
  const { chart, guard, ...around } = await loadAround(stored);
  const views = await loadViews(chart.anatomy.set, chart.anatomy.sex);
  const [{ check, sizes }, pictures, chosen] = await Promise.all([
    measureChart(chart, views, guard),
    loadPaperPictures(chart, views),
    loadPaperPhotos(printedRecord(chart).photos, photos),
    // Pages are measured with the font they are set in; the chart's own words say which scripts it has.
    loadPaperFonts(JSON.stringify([chart, record, settings, head.lines])),
  ]);
  return {
    chart,
    record,
    settings,
    head,
    info,
    views,
    pictures,
    photos: chosen,
    ...around,
    check,
    sizes,
    numbers: numberMarks(chart.marks),
    printedAt: new Date().toISOString(),
    sessionDate: plainDateIn(chart.session.startedAt, chart.session.zone),
    locale: currentLocale(),
  };
}
