/** Everything the palette holds for whoever sits here, in the present language. */
import { notifications } from '@mantine/notifications';
import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { call, flushNow } from '../../api.ts';
import { canKeepSettings, canReadCharts, canWriteCharts, useAccess, useLeaveSeat } from '../../records/access.ts';
import { useRunBackup } from '../../records/backups.ts';
import { useShowFailure } from '../../records/failure.ts';
import { presentOffers, showPalette } from '../../records/palette.ts';
import { useBirthText } from '../../records/patient-facts.ts';
import { queryKeys, useSaveSettings, useSettings } from '../../records/queries.ts';
import { useStartSession } from '../../records/use-start-session.ts';
import { formatDay, formatTime } from '../../ui/format.ts';
import { fitOf, type Rankable, ranked, WORD_FIT } from './rank.ts';
import { openScreens } from './screens.ts';
import { usedBy } from './used.ts';
import { usePeople } from './use-people.ts';

/** A line of the palette. */
export interface PaletteItem extends Rankable {
  readonly id: string;
  readonly group: 'recent' | 'patients' | 'sessions' | 'drawing' | 'session' | 'do' | 'go';
  readonly detail?: string;
  readonly shortcut?: string;
  readonly isOff?: boolean;
  readonly run: () => void;
}

const PATIENT_PATH = /^\/patients\/([^/]+)/;
const SHOWN = 60;
const NEAR_SHOWN = 6;
const VISITS_SHOWN = 5;

/** The lines that fit, in the order shown. */
export function useItems(text: string): { items: readonly PaletteItem[]; isCurrent: boolean } {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const access = useAccess().data;
  const me = access?.me ?? null;
  const isClinic = access?.place === 'clinic';
  const mayRead = me !== null && canReadCharts(me);
  const mayWrite = me !== null && canWriteCharts(me);
  const leaveSeat = useLeaveSeat();
  const settings = useSettings().data;
  const save = useSaveSettings();
  const backup = useRunBackup();
  const start = useStartSession();
  const showFailure = useShowFailure();
  const birthText = useBirthText();
  const isDark = useMantineColorScheme().colorScheme === 'dark';
  const { people, isCurrent } = usePeople(text, mayRead);
  // As it was when the palette opened: the screen behind does not change meanwhile.
  const [offered] = useState(presentOffers);
  const patientId = offered?.patientId ?? PATIENT_PATH.exec(pathname)?.[1] ?? null;
  const visitsOf = patientId ?? '';
  const sessions = useQuery({
    queryKey: queryKeys.sessions(visitsOf),
    queryFn: () => call('session:list', { patientId: visitsOf }),
    enabled: mayRead && patientId !== null,
  });

  const go = (to: string) => () => {
    // What cannot be saved would be lost: one stays where the banner says so.
    void flushNow().then((isSaved) => (isSaved ? navigate(to) : undefined));
  };
  const action = (id: string, title: string, run: () => void, shortcut?: string): PaletteItem => ({
    id,
    group: 'do',
    title,
    run,
    ...(shortcut === undefined ? {} : { shortcut }),
  });

  const commands: readonly PaletteItem[] = [
    ...(offered?.commands() ?? []).map((offer) => ({ ...offer, isOff: !offer.isEnabled() })),
    ...(mayWrite ? [action('new-patient', t('start:newPatient'), go('/patients?new='), 'Mod+n')] : []),
    ...(mayWrite
      ? (patientId === null
          ? people.slice(0, 1).map(({ id, name }) => ({ id, title: t('do.start', { name }) }))
          : [{ id: patientId, title: t('patients:start') }]
        ).map(({ id, title }) =>
          action('start-session', title, () => {
            void flushNow().then((isSaved) => {
              if (isSaved) start.mutate({ patientId: id, copyFrom: null });
            });
          }),
        )
      : []),
    ...(settings === undefined
      ? []
      : [
          action('theme', t(isDark ? 'do.light' : 'do.dark'), () =>
            save.mutate({ ...settings, theme: isDark ? 'light' : 'dark' }, { onError: showFailure }),
          ),
        ]),
    action('keys', t('do.keys'), () => showPalette('keys'), '?'),
    ...(isClinic && canKeepSettings(me)
      ? [
          action('back-up', t('do.backUp'), () =>
            backup.mutate(undefined, {
              onError: showFailure,
              onSuccess: ({ problem }) => {
                if (problem === null) notifications.show({ message: t('do.backedUp'), color: 'teal' });
                else void navigate('/backups');
              },
            }),
          ),
        ]
      : []),
    ...(isClinic
      ? [
          action('lock', t('access:menu.lock'), () => void leaveSeat('access:lock'), 'Mod+l'),
          action('switch', t('access:menu.switch'), () => void leaveSeat('access:lock')),
          action('close', t('access:menu.close'), () => void leaveSeat('access:close')),
        ]
      : []),
    ...(me === null ? [] : openScreens({ me, isClinic })).map(({ to, titleKey, wordsKey }): PaletteItem => ({
      id: `go${to}`,
      group: 'go',
      title: t(titleKey),
      ...(wordsKey === undefined ? {} : { words: t(wordsKey) }),
      run: go(to),
    })),
  ];
  const isTyped = text.trim() !== '';
  const last = me === null ? [] : usedBy(me.id);
  const recent = last.flatMap((id) => commands.filter((command) => command.id === id && command.isOff !== true));
  const found: readonly PaletteItem[] = people.map(({ id, name, birthDate }) => ({
    id: `patient-${id}`,
    group: 'patients',
    title: name,
    ...(birthDate === null ? {} : { detail: birthText(birthDate) }),
    run: go(`/patients/${id}`),
  }));
  const visits: readonly PaletteItem[] = (sessions.data ?? []).map((row) => ({
    id: `session-${row.id}`,
    group: 'sessions',
    title: `${formatDay(row.startedAt, row.zone)}, ${formatTime(row.startedAt, row.zone)}`,
    detail: [t(`common:status.${row.status}`), ...row.treatments.map(({ indication }) => indication)]
      .filter((part) => part !== '')
      .join(' · '),
    run: go(`/session/${row.id}`),
  }));
  const others = commands.filter((command) => !recent.includes(command));
  if (!isTyped) {
    const again = recent.map((item) => ({ ...item, group: 'recent' as const }));
    return { items: [...again, ...found, ...visits.slice(0, VISITS_SHOWN), ...others], isCurrent };
  }
  // What the beginning of a word names comes before people; what merely holds the letters, after them.
  const fitting = ranked(text, [...recent, ...others]);
  const near = fitting.filter((item) => fitOf(text, item) >= WORD_FIT).slice(0, NEAR_SHOWN);
  const far = fitting.filter((item) => !near.includes(item));
  return { items: [...near, ...found, ...far, ...ranked(text, visits)].slice(0, SHOWN), isCurrent };
}
