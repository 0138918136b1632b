/** After the session: scores, sheets given, photos, and adverse events even where there is none. */
import { useTranslation } from 'react-i18next';

import type { PrintedPhoto, PrintedRecord } from '#shared/clinical/printed-record.ts';

import { useRegionName } from '../../../records/region-name.ts';
import { joinedText as joined, type RecordLine as Line } from '../record-line.ts';
import type { Moments } from './moments.ts';

type Event = PrintedRecord['events'][number];

/** One adverse event in words. */
export function useEventText({ day }: Moments): (event: Event) => string {
  const { t } = useTranslation(['print', 'events']);
  const regionName = useRegionName();
  return ({
    event,
    onsetOn,
    endedOn,
    region,
    description,
    severity,
    serious,
    causality,
    treatment,
    outcome,
    ...rest
  }) =>
    joined(
      t(`events:event.${event}`, { defaultValue: event }),
      t('events:onset', { date: day(onsetOn) }),
      region === '' ? null : regionName(region),
      severity === null ? null : t(`events:severity.${severity}`),
      serious ? t('events:serious') : null,
      description,
      ...rest.suspected.map(({ product, lot }) => [product, lot].filter((part) => part !== '').join(', ')),
      causality === null ? null : t(`events:causality.${causality}`),
      treatment === '' ? null : t('events:treatedWith', { text: treatment }),
      t(`events:outcome.${outcome}`),
      endedOn === null ? null : t('events:ended', { date: day(endedOn) }),
    );
}

/** What a photo shows, in words. */
export function usePhotoText({ day }: Moments): (photo: PrintedPhoto) => string {
  const { t } = useTranslation(['print', 'photos']);
  return ({ moment, takenAt, takenOn, view, caption }) =>
    joined(
      t(`photos:moment.${moment}`),
      takenOn !== null ? day(takenOn) : takenAt !== null ? day(takenAt.slice(0, 10)) : null,
      view === null ? null : t(`print:view.${view}`, { defaultValue: view }),
      caption,
    );
}

/** These lines. */
export function useAfterLines(moments: Moments): (record: PrintedRecord) => Line[] {
  const { t } = useTranslation(['print', 'aftercare', 'course']);
  const eventText = useEventText(moments);
  const missing = t('print:notRecorded');
  return ({ aftercare, events, photos, scores }) => [
    ...scores.map(({ scale, value, date, notes }): Line => [
      t('print:record.score'),
      joined(t(`course:scale.${scale}`, { defaultValue: scale }), String(value), moments.day(date), notes),
    ]),
    ...(aftercare.length === 0
      ? [[t('print:record.aftercare'), missing] as const]
      : aftercare.map(({ purpose, title, template, given, by, at }): Line => [
          t(`print:record.${purpose === 'aftercare' ? 'aftercare' : 'preparationSheet'}`),
          joined(
            t('print:record.sheet', { title, version: template.version }),
            t(`aftercare:how.${given}`),
            t('print:record.by', { name: by.name, when: moments.moment(at) }),
          ),
        ])),
    ...(events.length === 0
      ? [[t('print:record.event'), t('print:record.noEvent')] as const]
      : events.map((event): Line => [t('print:record.event'), eventText(event)])),
    [
      t('print:record.photos'),
      photos.length === 0 ? t('print:record.nothing') : t('print:record.photoCount', { count: photos.length }),
    ],
  ];
}
