/** What is stored, asked through the app's own bridge; and the app's way to files without a person at the dialog. */
import { expect, type ElectronApplication, type Page } from 'playwright/test';

import { type Chart } from '#shared/chart/schema.ts';

/** The id of the session on screen. */
export function sessionIdOf(page: Page): string {
  const id = /#\/session\/([^/?]+)/.exec(page.url())?.[1];
  if (id === undefined) throw new Error('no session is open');
  return id;
}

/** The chart as the database holds it. */
export async function storedChart(page: Page, sessionId: string): Promise<Chart> {
  const result = await page.evaluate(
    (id) =>
      (
        window as unknown as {
          mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean; value: { chart: unknown } }>>;
        }
      ).mesochart['session:open']!({ sessionId: id }),
    sessionId,
  );
  expect(result.ok).toBe(true);
  return result.value.chart as Chart;
}

/** Waits until the status bar says that everything is saved. */
export const untilSaved = async (page: Page): Promise<void> => {
  await expect(page.getByTestId('save-state')).toHaveText(/^\s*Saved \d/);
};

/** An answer of the main process may be lost to its garbage collection; what is asked here may be asked twice. */
async function askTwice(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!String(error).includes('garbage collected')) throw error;
    await ask();
  }
}

/** Answers the next save dialogs with a path, as a person would. */
export const answerSaveDialog = (app: ElectronApplication, path: string): Promise<void> =>
  askTwice(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path),
  );

/** Answers the next open dialogs with a path. */
export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  askTwice(() =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, path),
  );

/** Creates a patient from the start screen and starts a session with them. */
export async function startSessionWith(page: Page, family: string, given: string): Promise<void> {
  await page.getByRole('button', { name: 'New patient', exact: true }).click();
  await page.getByLabel('Family name').fill(family);
  await page.getByLabel('Given name').fill(given);
  await page.getByRole('button', { name: 'Save and start session' }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);
}

/** An entry of the record, written through the app's own bridge. */
export async function writeEntry(
  page: Page,
  kind: string,
  place: { readonly patientId: string; readonly sessionId: string | null },
  body: object,
): Promise<void> {
  const result = await page.evaluate(
    (input) =>
      (window as unknown as { mesochart: Record<string, (input: unknown) => Promise<{ ok: boolean }>> }).mesochart[
        'dossier:save'
      ]!(input),
    { id: `e2e-${kind}-${Math.random()}`, kind, ...place, baseRevision: 0, body, removal: null },
  );
  expect(result.ok, kind).toBe(true);
}

/** Settles the screening of the session on screen with a reason, and reads everything afresh. */
export async function settleScreening(page: Page, sessionId: string): Promise<void> {
  const patientId = (await storedChart(page, sessionId)).patient.id;
  await writeEntry(
    page,
    'override',
    { patientId, sessionId },
    { item: 'screening', subject: '', reason: 'Asked last week' },
  );
  await page.reload();
  await page.getByTestId('chart-canvas').waitFor();
  await expect(page.getByText('Measuring is being prepared…')).toHaveCount(0);
}
