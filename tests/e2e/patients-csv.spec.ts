import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'playwright/test';

import { goTo, newDataFolder, removeFolder, startApp } from './helpers/app.ts';
import { expectAccessible } from './helpers/axe.ts';
import { answerOpenDialog } from './helpers/record.ts';

const LIST = [
  'Name;Vorname;Geb.-Datum;Geschlecht;Gewicht;Telefon;Patientennummer;Kasse',
  'Müller;Zoë;03/04/1980;W;61,5;+49 30 123;A-1;AOK',
  'Weiß;Jörg;05/06/1975;1;;;A-2;',
  ';Nobody;07/08/1990;W;;;;',
  'Schön;Ida;31/02/1990;W;;;;',
].join('\r\n');

test('patients of another program are looked through, corrected in how they are read, and taken over', async () => {
  const data = newDataFolder();
  const { app, page, complaints } = await startApp(data);
  try {
    const file = join(data, 'list.csv');
    writeFileSync(file, Buffer.from(LIST, 'latin1'));
    await goTo(page, 'Patients');
    await page.getByRole('button', { name: 'More about the list of patients' }).click();
    await page.getByRole('menuitem', { name: 'Import from a list…' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Patients from a list' })).toBeVisible();
    await answerOpenDialog(app, file);
    await page.getByRole('button', { name: 'Choose a file…' }).click();

    const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
    const counts = page.getByRole('status').filter({ hasText: 'Here already' });
    await expect(choice('Encoding')).toHaveValue('Windows, western');
    await expect(choice('Between cells')).toHaveValue('Semicolon ;');
    await expect(choice('What “Vorname” holds')).toHaveValue('Given name');
    await expect(choice('What “Kasse” holds')).toHaveValue('Not taken over');
    // 31/02 tells that the day comes first; a code for a sex tells nothing.
    await expect(choice('Dates')).toHaveValue('Day, month, year');
    await expect(counts).toContainText('New1');
    await expect(counts).toContainText('With something wrong3');
    await expectAccessible(page, 'patients from a list');

    const choose = async (name: string, option: string) => {
      await choice(name).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    };
    await choose('What “1” means', 'Male');
    await choose('What “Kasse” holds', 'Notes');
    await expect(counts).toContainText('New2');
    const wrong = page.getByRole('region', { name: 'What is wrong' }).getByRole('row');
    await expect(wrong.nth(1)).toHaveText('4NameNo family name');
    await expect(wrong.nth(2)).toHaveText('5Geb.-Datum31/02/1990No such day, or not written as chosen');
    await expect(page.getByRole('region', { name: 'As they will be' })).toContainText(/3 Apr 1980|Apr 3, 1980/);

    const take = page.getByRole('button', { name: 'Import 2 patients' });
    await expect(take).toBeDisabled();
    await page.getByRole('checkbox', { name: 'Leave out the 2 lines with something wrong' }).check();
    await take.click();
    await expect(page.getByRole('heading', { name: '2 patients are in your records' })).toBeVisible();
    await expectAccessible(page, 'patients taken over');
    await page.getByRole('link', { name: 'See all patients' }).click();
    await expect(page.getByRole('option', { name: /Weiß/ })).toContainText('A-2');
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
    removeFolder(data);
  }
});
