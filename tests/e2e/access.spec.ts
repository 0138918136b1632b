import { expect, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { clickPlace } from './helpers/canvas.ts';
import { addPerson, choosePerson, OWNER, prepareClinic, signIn } from './helpers/clinic.ts';
import { startSessionWith, untilSaved } from './helpers/record.ts';

let data: string;
test.beforeEach(() => {
  data = newDataFolder();
});
test.afterEach(() => {
  removeFolder(data);
});

test('a clinic is set up in three steps; nothing is written before the code was typed back', async () => {
  const { app, page, complaints } = await startApp(data, undefined, [], { door: 'as-is' });
  await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
  await expectAccessible(page, 'set-up, clinic');
  await page.getByLabel('Clinic name').fill('Aurelia Clinic');
  await page.getByLabel('Your name').fill(OWNER.name);
  await expect(page.getByLabel('Sign-in name')).toHaveValue(OWNER.login);
  await page.keyboard.press('Enter');

  const next = page.getByRole('button', { name: 'Continue' });
  await page.getByLabel('Password', { exact: true }).fill('eleven char');
  await page.getByLabel('Type it again').fill('eleven char');
  await expect(page.getByText(/At least 12 characters\. 11 so far\./)).toBeVisible();
  await expect(next).toBeDisabled();
  await expectAccessible(page, 'set-up, password');
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByLabel('Type it again').fill(OWNER.password);
  await next.click();

  const groups = page.getByTestId('recovery-code').getByRole('listitem');
  await expect(groups).toHaveCount(9);
  await expect(page.getByText(/cannot be read by anyone, ever/).first()).toBeVisible();
  await expectAccessible(page, 'set-up, code');
  const code = (await groups.allTextContents()).join('-');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  const typed = page.getByLabel('The code from your paper');
  await typed.fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
  await expect(page.getByText('Something is not right in group 9')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Finish' })).toBeDisabled();
  await expectAccessible(page, 'set-up, typing back');
  await typed.fill(code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your clinic is set up.')).toBeVisible();
  await expectAccessible(page, 'set-up, backups');
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`${OWNER.name}.*account menu`) })).toBeVisible();
  expect(complaints).toEqual([]);
  await app.close();
});

test('a set-up that is left at the code leaves nothing behind', async () => {
  const first = await startApp(data, undefined, [], { door: 'as-is' });
  await first.page.getByLabel('Your name').fill(OWNER.name);
  await first.page.keyboard.press('Enter');
  await first.page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await first.page.getByLabel('Type it again').fill(OWNER.password);
  await first.page.keyboard.press('Enter');
  await first.page.getByTestId('recovery-code').waitFor();
  await first.app.close();
  const second = await startApp(data, undefined, [], { door: 'as-is' });
  await expect(second.page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
  await second.app.close();
});

test('the records open with the password and with no other', async () => {
  const { app, page } = await startApp(data, undefined, [], { door: 'closed' });
  await expect(page.getByText(OWNER.name)).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This is not the right password')).toBeVisible();
  await expectAccessible(page, 'sign-in, wrong');
  await signIn(page);
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out fully' }).click();
  await expect(page.getByText('The records are closed and encrypted.')).toBeVisible();
  await app.close();
});

test('the sample clinic can be looked at before anything is set up, and is left to the gate', async () => {
  const { app, page } = await startApp(data, undefined, [], { door: 'as-is' });
  await page.getByRole('button', { name: 'Look around in the sample clinic' }).click();
  await expect(page.getByText('SAMPLE DATA', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Recent sessions' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave sample' }).click();
  await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
  await app.close();
});

test('the recovery code gives a new password and lets in', async () => {
  const { app, page, clinic } = await startApp(data, undefined, [], { door: 'closed' });
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await expectAccessible(page, 'recovery');
  await page.getByLabel('New password').fill('a new long password');
  await page.getByLabel('Type it again').fill('a new long password');
  const code = clinic?.recoveryCode ?? '';
  await page.getByLabel('Recovery code').fill(code.replace(/^./, code.startsWith('A') ? 'B' : 'A'));
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByText(/not the recovery code of these records/)).toBeVisible();
  await page.getByLabel('Recovery code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Who is here?' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await signIn(page, 'a new long password');
  await app.close();
});

test('after five wrong passwords there is a pause, counted down', async () => {
  const { app, page } = await startApp(data, undefined, [], { door: 'closed' });
  const password = page.getByLabel('Password', { exact: true });
  for (let i = 0; i < 5; i++) {
    await password.fill(`wrong ${i}`);
    await page.keyboard.press('Enter');
    await expect(password).toHaveValue('');
    await expect(page.getByText(/not the right password|Too many wrong tries/)).toBeVisible();
  }
  await expect(page.getByText(/The next one is taken in 0:[0-2]\d/)).toBeVisible();
  await password.fill(OWNER.password);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  await expectAccessible(page, 'pause');
  await expect(page.getByText('Too many wrong tries')).toHaveCount(0, { timeout: 40_000 });
  await signIn(page);
  await app.close();
});

test('whoever keeps accounts only sees no patient, except in an emergency with a reason', async () => {
  await prepareClinic(data);
  const keeper = { name: 'Dora Keeper', login: 'dora', password: 'another long password' };
  await addPerson(data, { ...keeper, roles: ['administrator'] });
  const { app, page } = await startApp(data);
  await startSessionWith(page, 'Urgent', 'Ulla');
  await untilSaved(page);
  await page.keyboard.press('Control+l');
  await choosePerson(page, keeper.name);
  await signIn(page, keeper.password);
  await expect(page.getByRole('heading', { name: /not open to your role/ })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Patients' })).toHaveCount(0);
  await expectAccessible(page, 'no charts');
  await page.getByRole('button', { name: 'Emergency access…' }).first().click();
  await expectAccessible(page, 'emergency');
  await page.getByLabel('Why is it needed?').fill('Allergy after treatment, nobody else in reach');
  await page.getByRole('button', { name: 'Open the records' }).click();
  await expect(page.getByText('EMERGENCY ACCESS', { exact: true })).toBeVisible();
  await expect(page.getByText(/^(59:\d\d|60:00)$/)).toBeVisible();
  await goTo(page, 'Patients');
  await expectAccessible(page, 'emergency banner');
  await expect(page.getByRole('button', { name: 'New patient' })).toHaveCount(0);
  await page.getByRole('option', { name: /Urgent, Ulla/ }).click();
  await expect(page.getByRole('heading', { name: 'Urgent, Ulla' })).toBeVisible();
  for (const name of ['Edit', 'Start session', 'Copy forward']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await page.getByRole('link', { name: /Draft/ }).click();
  await page.getByTestId('chart-canvas').waitFor();
  await clickPlace(page, { u: 0, v: 157 });
  await expect(page.getByText('This chart is open for reading only.')).toBeVisible();
  await expect(page.getByTestId('mark-count')).toHaveText('0 given');
  await expect(page.getByRole('button', { name: /^Sign/ })).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(page.getByText('EMERGENCY ACCESS', { exact: true })).toHaveCount(0);
  await app.close();
});
