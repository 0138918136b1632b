/** Who and when, undo and redo, and the ways out: back, print, files. */
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconClipboardText,
  IconDotsVertical,
  IconPrinter,
  IconSignature,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { commandById } from '../../editor/commands.ts';
import { isLocked } from '../../editor/state.ts';
import { useMayWrite } from '../../records/access.ts';
import { PatientPicture } from '../../records/patient-picture.tsx';
import { personName } from '../../records/person.ts';
import { usePortrait } from '../../records/portrait.ts';
import { PaletteButton } from '../../records/palette-button.tsx';
import { SESSION_TABS } from '../../records/session-tabs.ts';
import { useChartedTechniqueName } from '../../records/technique-name.ts';
import { formatDay, formatPlainDate, formatTime, plainDateIn, yearsBetween } from '../../ui/format.ts';
import { CommandButton } from './command-button.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import classes from './session-header.module.css';
import { SessionMenu } from './session-menu.tsx';
import { useSessionOffers } from './use-session-offers.ts';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { StillIcon } from './still-icon.tsx';

function PatientFacts() {
  const { t } = useTranslation(['session', 'common']);
  const { patient, session } = useEditorState((state) => state.chart);
  const technique = useEditorState(
    (state) => state.chart.treatments.find((treatment) => treatment.id === state.stamp.treatmentId)?.technique,
  );
  const techniqueName = useChartedTechniqueName();
  const portrait = usePortrait(patient.id);
  // The birth date first, and never cut: two people may have one name.
  const born = [
    ...(patient.birthDate === undefined
      ? []
      : [
          `${formatPlainDate(patient.birthDate)} (${t('common:years', {
            count: yearsBetween(patient.birthDate, plainDateIn(session.startedAt, session.zone)),
          })})`,
        ]),
  ];
  const facts = [
    t(`common:sex.${patient.sex}`),
    `${formatDay(session.startedAt, session.zone)} ${formatTime(session.startedAt, session.zone)}`,
    ...(technique === undefined ? [] : [techniqueName(technique)]),
  ];
  const { family, given } = patient.name;
  return (
    <div className={classes.who}>
      <PatientPicture family={family} given={given} photoId={portrait?.body.photoId ?? null} />
      <h1 className={classes.name} dir="auto" title={personName(family, given)}>
        {personName(family, given)}
      </h1>
      {born.length > 0 && <span className={classes.born}>{born.join(' ')}</span>}
      <span className={classes.facts}>{facts.join(' · ')}</span>
    </div>
  );
}

/** Undo, redo and the signature: none of them belongs to a chart that is only read. */
function DraftActions() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const isDraft = useEditorState((state) => !isLocked(state.chart));
  const command = commandById('sign');
  const enabled = useEditorState(() => command.enabled(editor));
  const [shortcut = ''] = command.shortcuts;
  const mayWrite = useMayWrite();
  if (!isDraft || !mayWrite) return null;
  return (
    <>
      <CommandButton id="undo">
        <StillIcon of={IconArrowBackUp} size={20} />
      </CommandButton>
      <CommandButton id="redo">
        <StillIcon of={IconArrowForwardUp} size={20} />
      </CommandButton>
      <Tooltip label={`${t(command.labelKey)}  ${shortcutText(shortcut)}`}>
        <Button
          size="compact-md"
          className={classes.action ?? ''}
          leftSection={<StillIcon of={IconSignature} size={18} />}
          disabled={!enabled}
          aria-keyshortcuts={shortcut.replace('Mod', 'Control')}
          onClick={() => command.run(editor)}
        >
          {t('command.sign')}
        </Button>
      </Tooltip>
    </>
  );
}

/** The header of the workspace; `account` is who is signed in, with the ways out. */
export function SessionHeader({ account }: { account: ReactNode }) {
  const { t } = useTranslation(['session', 'common']);
  const editor = useEditor();
  const navigate = useNavigate();
  const { patient, session } = useEditorState((state) => state.chart);

  async function leaveTo(path: string): Promise<void> {
    // What cannot be saved would be lost: the banner says so, and one stays.
    if (await editor.flush()) await navigate(path);
  }

  const [first] = SESSION_TABS;
  const toRecord = () => {
    void leaveTo(`/session/${session.id}/record/${first.path}`);
  };
  const toPrint = () => void leaveTo(`/print/${session.id}`);
  const toPatient = () => void leaveTo(`/patients/${patient.id}`);
  useHotkeys([['r', toRecord]]);
  useSessionOffers({ toRecord, toPrint, toPatient });

  return (
    <header className={classes.header}>
      <Tooltip label={t('header.back')}>
        <ActionIcon size={34} aria-label={t('header.back')} onClick={toPatient}>
          <StillIcon of={IconArrowLeft} size={20} />
        </ActionIcon>
      </Tooltip>
      <PatientFacts />
      <PaletteButton />
      <DraftActions />
      <Button
        variant="default"
        size="compact-md"
        className={classes.action ?? ''}
        leftSection={<StillIcon of={IconClipboardText} size={17} />}
        aria-keyshortcuts="R"
        onClick={toRecord}
      >
        {t('common:sessionRecord.open')}
      </Button>
      <Button
        variant="default"
        size="compact-md"
        className={classes.action ?? ''}
        leftSection={<StillIcon of={IconPrinter} size={17} />}
        onClick={toPrint}
      >
        {t('header.print')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={34} aria-label={t('header.more')}>
            <StillIcon of={IconDotsVertical} size={20} />
          </ActionIcon>
        </Menu.Target>
        <SessionMenu />
      </Menu>
      {account}
    </header>
  );
}
