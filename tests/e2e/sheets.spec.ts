import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { expect, type Locator, type Page, test } from 'playwright/test';

import { type Chart } from '#shared/chart/schema.ts';
import { sheetAddress } from '#shared/ipc/sheets.ts';
import { requireCommand } from '../../scripts/electron/system.mjs';
import { aChart, aPoint } from '../fixtures/chart/builders.ts';
import { aCare } from '../fixtures/dossier/builders.ts';
import { newDataFolder, removeFolder, type RunningApp, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { answerSaveDialog, writeEntry } from './helpers/record.ts';

let data: string;
let running: RunningApp;

async function ask(page: Page, channel: string, input: unknown): Promise<void> {
  const result = await page.evaluate(
    ([name, given]) =>
      (window as unknown as { mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean }>> }).mesochart[
        String(name)
      ]!(given),
    [channel, input],
  );
  expect(result.ok, channel).toBe(true);
}

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);

/** Presses what leads to the PDF, and gives its words. */
async function pdfOf(name: string, press: () => Promise<void>): Promise<string> {
  requireCommand('pdftotext', 'pdf', () => undefined);
  const pdf = join(data, `${name}.pdf`);
  await answerSaveDialog(running.app, pdf);
  await press();
  await expect(running.page.getByText(pdf)).toBeVisible({ timeout: 30_000 });
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ');
}

const fontsOf = (name: string): string => execFileSync('pdffonts', [join(data, `${name}.pdf`)], { encoding: 'utf8' });

const fromMenu = (button: Locator, item: string) => async () => {
  await button.click();
  await running.page.getByRole('menuitem', { name: item }).click();
};

const component = (id: string, name: string, own: object) => ({ id, name, strength: null, volumeUl: 500, ...own });

/** A session with a mixture of three, two of them with a lot. */
function chartOf(sessionId: string, patientId: string, day: string): Chart {
  const chart = aChart({
    sessionId,
    patientId,
    marks: ['m1', 'm2', 'm3'].map((id, i) => aPoint({ id, uUm: 15_000 * i, volumeUl: 100 })),
  });
  const components = [
    component('c1', 'Hyaluronic acid', {
      strength: { value: 10_000, unit: 'ug/mL' },
      volumeUl: 1_500,
      lot: 'HA-77',
      expiry: '2027-03-31',
    }),
    component('c2', 'Biotin', { strength: { value: 5_000, unit: 'ug/mL' }, lot: 'B 12', expiry: '2027-01-31' }),
    component('c3', 'Lidocaine', { volumeUl: 1_000 }),
  ];
  const cocktail = { components, preparedUl: 3_000, discardedUl: 0 };
  return {
    ...chart,
    patient: { ...chart.patient, name: { family: patientId === 'p1' ? 'Weber' : 'Zeman', given: 'Ina' } },
    session: { ...chart.session, startedAt: `${day}T08:30:00.000Z` },
    treatments: chart.treatments.map((treatment) => ({ ...treatment, cocktail })),
  };
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  data = newDataFolder();
  running = await startApp(data);
  const { page } = running;
  const charts = [
    chartOf('s1', 'p1', '2026-10-05'),
    chartOf('s2', 'p1', '2026-10-19'),
    chartOf('s3', 'p2', '2026-10-20'),
  ];
  await ask(page, 'chart:import', { files: charts.map((chart, i) => ({ name: `${i}`, text: JSON.stringify(chart) })) });
  const about = { patientId: 'p1', sessionId: null };
  await writeEntry(page, 'course', about, {
    indication: 'Skin rejuvenation',
    startedOn: '2026-10-05',
    plannedSessions: 4,
    intervalDays: 14,
    maintenanceDays: 90,
    stopRule: 'No change after three sessions',
    status: 'active',
    sessions: ['s1', 's2'],
    price: { amountMinor: 60_000, currency: 'EUR' },
    notes: '',
  });
  for (const [date, value] of [
    ['2026-10-05', 3],
    ['2026-10-19', 6.5],
  ] as const) {
    await writeEntry(page, 'score', about, { courseId: null, scale: 'improvement', value, date, notes: '' });
  }
  const made = { treatment: 't1', preparedAt: '2026-10-19T08:20:00.000Z', preparedBy: 'Nurse Example' };
  await writeEntry(
    page,
    'care',
    { patientId: 'p1', sessionId: 's2' },
    aCare({ mixtures: [{ ...made, appearance: 'clear', note: '' }] }),
  );
});
test.afterAll(async () => {
  await running.app.close();
  removeFolder(data);
});

test('a course leaves on one sheet, and its payments only where they are asked for', async () => {
  const { page } = running;
  await goTo(page, '/patients/p1/course');
  const button = page.getByRole('button', { name: 'Course summary' });
  await expect(button).toBeVisible();
  await expectAccessible(page, 'course');
  const text = await pdfOf('course', fromMenu(button, 'Save as PDF…'));
  for (const words of ['Weber, Ina', 'Skin rejuvenation', 'Hyaluronic acid, Biotin', '0.30', 'Improvement', '6.5']) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/Page 1 of 1/);
  expect(text).not.toContain('600');
  expect(fontsOf('course')).not.toContain('Type 3');
  expect(await pdfOf('course-paid', fromMenu(button, 'Save as PDF, with payments…'))).toMatch(/600/);
});

test('a recall list names every patient who got the lot, with a box to tick', async () => {
  const { page } = running;
  await goTo(page, '/trace?lot=ha-77');
  const button = page.getByRole('button', { name: 'Recall list' });
  await expect(button).toBeVisible();
  const text = await pdfOf('recall', fromMenu(button, 'Save as PDF…'));
  for (const words of ['Weber, Ina', 'Zeman, Ina', '2 patients, 3 sessions', 'HA-77', '0.15 mL']) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/expiry .*2027/);
  await goTo(page, sheetAddress({ kind: 'recall', of: { by: 'lot', lot: 'HA-77' }, paper: 'A4' }));
  await expect(page.getByRole('table', { name: 'Patients to contact' }).first()).toBeVisible();
  // A message on its way out is paler than it reads.
  await expect(page.getByText('Sheet saved')).toHaveCount(0, { timeout: 15_000 });
  await expectAccessible(page, 'recall-list');
  expect(text).toMatch(/Printed .* by Dr\. Anna Weiss/);
});

test('a blank chart has the drawings that were chosen and empty lines', async () => {
  const { page } = running;
  await goTo(page, '/');
  await page.getByRole('link', { name: 'Blank chart' }).click();
  await page.getByLabel('Scalp, top').check();
  await expect(page.getByRole('img', { name: 'Scalp, top' })).toBeVisible();
  await expectAccessible(page, 'blank-chart');
  const save = page.getByRole('button', { name: 'Save as PDF…' });
  const text = await pdfOf('blank', () => save.click());
  for (const words of ['Face, front', 'Scalp, top', 'Practitioner', 'Mixture', 'Page 2 of 2', 'Discarded mL']) {
    expect(text).toContain(words);
  }
  await goTo(page, '/blank-chart?patientId=p1');
  expect(await pdfOf('blank-p1', () => save.click())).toContain('Weber, Ina');
});

test('a label says what is in the syringe, for whom, and who made it, on a page of its own size', async () => {
  const { page } = running;
  await goTo(page, '/session/s2/record/care');
  const button = page.getByRole('button', { name: 'Label', exact: true });
  const text = await pdfOf('label', fromMenu(button, 'Save as PDF, 60 × 30 mm…'));
  for (const words of ['Weber, Ina', 'Hyaluronic acid', '10 mg/mL', 'HA-77', 'Total 3 mL', 'Nurse Example', 'Use by']) {
    expect(text).toContain(words);
  }
  expect(text).toContain('strength not recorded');
  const info = execFileSync('pdfinfo', [join(data, 'label.pdf')], { encoding: 'utf8' });
  expect(info).toMatch(/Page size:\s+1(69\.9|70)\d* x 8(4\.9|5)\d* pts/);
  expect(info).toMatch(/Pages:\s+1\n/);
});

test('nothing complained on the way', () => {
  expect(running.complaints).toEqual([]);
});
