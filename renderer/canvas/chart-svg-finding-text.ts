/** The values that go into a finding's sentence (namespace `findings`), formatted with their units. */
import { dateFormat } from '../i18n/locale.ts';
import { formatAmount, formatDepth, formatDistance, formatLengthCm, formatVolume } from './chart-svg-measures.ts';

/** Base-unit numbers of a finding; the unit is the end of the key. */
export type FindingNumbers = Readonly<Record<string, number | string>>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The ends of keys of amounts. */
const AMOUNT = /[a-z](Ug|IU|U)$/;

/** What is compared with a maximum has one name in a sentence, whatever its unit. */
const COMPARED = /^(used|ahead|max)(Ug|IU|U|Ul)$/;

const plainDate = (date: string, locale?: string): string =>
  dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }, locale).format(new Date(`${date}T00:00:00Z`));

function format(key: string, value: number | string, locale?: string): number | string {
  if (typeof value === 'string') {
    // Messages choose by `none`: ICU has no word for an empty text.
    if (value.trim() === '') return 'none';
    return DATE.test(value) ? plainDate(value, locale) : value;
  }
  if (key === 'distanceUm') return formatDistance(value, locale);
  if (key === 'limitUm' || key === 'windowUm') return formatLengthCm(value, locale);
  if (key.endsWith('Um')) return formatDepth(value, locale);
  if (key.endsWith('Ul')) return formatVolume(value, locale);
  const amount = AMOUNT.exec(key)?.[1];
  if (amount === 'Ug') return formatAmount({ value, unit: 'ug' }, locale);
  if (amount === 'IU' || amount === 'U') return formatAmount({ value, unit: amount }, locale);
  return value;
}

/** Four decimals where two would make a distance look like the limit that it breaks. */
function distanceText(distanceUm: number, limitUm: number | string | undefined, locale?: string): string {
  const text = formatDistance(distanceUm, locale);
  const looksAllowed =
    typeof limitUm === 'number' && limitUm !== distanceUm && text === formatDistance(limitUm, locale);
  return looksAllowed ? formatDistance(distanceUm, locale, 4) : text;
}

/** `{ distanceUm: 8200, limitUm: 10000 }` becomes `{ distance: '0.82 cm', distanceUm: …, limit: '1 cm', … }`. */
export function findingValues(numbers: FindingNumbers, locale?: string): Record<string, number | string> {
  const values: Record<string, number | string> = {};
  for (const [key, value] of Object.entries(numbers)) {
    values[key] = format(key, value, locale);
    if (key === 'distanceUm' && typeof value === 'number') {
      values['distance'] = distanceText(value, numbers['limitUm'], locale);
    }
    if (key === 'limitUm') values['limit'] = values[key];
    const compared = COMPARED.exec(key)?.[1];
    if (compared !== undefined) values[compared] = values[key];
  }
  // Rounded alike, and yet one is more: the sentence says so.
  if (values['part'] !== undefined && values['used'] === values['max']) values['used'] = `> ${values['max']}`;
  return values;
}
