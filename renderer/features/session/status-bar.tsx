/** The bottom line: saved, how many, how much, what is worst, how large, where. */
import { Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconLock,
  IconMaximize,
  IconShieldExclamation,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ViewsFile } from '#shared/anatomy/view-image.ts';
import { UM_PER_CM } from '#shared/units.ts';

import { formatLengthCm, formatVolume } from '../../canvas/chart-svg-measures.ts';
import { commandById } from '../../editor/commands.ts';
import { isLocked } from '../../editor/state.ts';
import { useCalibrationWords } from '../../records/calibration-words.ts';
import { useRegionName } from '../../records/region-name.ts';
import { formatClock, formatFixed, formatPercent } from '../../ui/format.ts';
import { CommandButton } from './command-button.tsx';
import { EarlierMenu } from './earlier-menu.tsx';
import { useEditor, useEditorState } from './editor-context.tsx';
import { RulerReading } from './ruler-reading.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import classes from './status-bar.module.css';
import { useLiveText } from './use-live-text.ts';
import { StillIcon } from './still-icon.tsx';

function SavedState() {
  const { t } = useTranslation(['session', 'signing']);
  const locked = useEditorState((state) => isLocked(state.chart));
  const save = useEditorState((state) => state.save);
  const zone = useEditorState((state) => state.chart.session.zone);
  if (save.kind === 'not-saved') {
    return (
      <span className={classes.notSaved} role="status" data-testid="save-state">
        <IconAlertTriangle size={15} /> {t('session:notSaved.title')}
      </span>
    );
  }
  if (locked) {
    return (
      <span className={classes.item} role="status" data-testid="save-state">
        <IconLock size={15} /> {t('signing:locked')}
      </span>
    );
  }
  const time = (instant: string) => formatClock(instant, zone);
  return (
    <span className={classes.item} role="status" data-testid="save-state">
      {save.kind === 'saved' ? (
        <>
          <StillIcon of={IconCheck} size={15} /> {t('session:status.saved', { time: time(save.savedAt) })}
        </>
      ) : (
        t('session:status.saving')
      )}
    </span>
  );
}

function Counts() {
  const { t } = useTranslation('session');
  const marks = useEditorState((state) => state.chart.marks);
  const given = marks.filter((mark) => mark.state === 'given');
  const totalUl = given.reduce((sum, mark) => sum + mark.volumeUl, 0);
  const planned = marks.length - given.length;
  return (
    <>
      <span className={classes.item} data-testid="mark-count">
        {t('status.given', { count: given.length })}
        {planned > 0 && ` · ${t('status.planned', { count: planned })}`}
      </span>
      <span className={classes.item}>{t('status.total', { volume: formatVolume(totalUl) })}</span>
    </>
  );
}

function WorstFinding() {
  const { t } = useTranslation(['session', 'findings']);
  const findings = useEditorState((state) => state.findings);
  const skinStatus = useEditorState((state) => state.skinStatus);
  const worst =
    findings.find((finding) => finding.severity === 'error') ??
    findings.find((finding) => finding.severity === 'warning');
  if (skinStatus === 'failed') return <span className={classes.notSaved}>{t('skin.failed')}</span>;
  if (skinStatus === 'loading') return <span className={classes.item}>{t('skin.loading')}</span>;
  if (worst === undefined) return null;
  const same = findings.filter((finding) => finding.kind === worst.kind).length;
  return (
    <span className={classes.item}>
      <SeverityIcon severity={worst.severity} /> {same} × {t(`findings:short.${worst.kind}`)}
    </span>
  );
}

/** Whose centimetres these are; a press opens the measures. */
function Calibration({ views }: { views: ViewsFile | null }) {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const { anatomy, calibration } = useEditorState((state) => state.chart);
  const words = useCalibrationWords();
  const head = views?.measures.find((measure) => measure.code === 'head_circumference');
  const note =
    calibration?.parts === undefined
      ? t('calibration.note', {
          sex: anatomy.sex,
          circumference: head === undefined ? 'none' : formatLengthCm(head.valueUm),
        })
      : t('calibration.ownNote', {
          factors: words.factors(calibration.parts),
          measures: words.measures(calibration.measures ?? []),
        });
  return (
    <Tooltip label={note} multiline w={340}>
      <button type="button" className={classes.button} onClick={() => commandById('calibrate').run(editor)}>
        {t(calibration === undefined ? 'calibration.no' : 'calibration.yes')}
        <VisuallyHidden>{note}</VisuallyHidden>
      </button>
    </Tooltip>
  );
}

const cursorCm = (um: number): string => formatFixed(um / UM_PER_CM, 1);
/** The drawing itself shows how large it is; the figure is for afterwards. */
const PERCENT_MS = 300;

/** The region under the pointer, and where the pointer is. */
function Cursor() {
  const { t } = useTranslation('session');
  const editor = useEditor();
  const regionName = useRegionName();
  const region = useLiveText(editor, () => {
    const { cursor } = editor.gestures.getState();
    const { view, skin } = editor.store.getState();
    const code = cursor === null ? null : (skin?.regionAt({ view, uUm: cursor.uUm, vUm: cursor.vUm }) ?? null);
    return code === null ? '' : regionName(code);
  });
  const place = useLiveText(editor, () => {
    const { cursor } = editor.gestures.getState();
    if (cursor === null) return '';
    return t('status.cursor', { u: cursorCm(cursor.uUm), v: cursorCm(cursor.vUm) });
  });
  return (
    <>
      <span ref={region} className={classes.region} data-testid="region" />
      <span ref={place} className={classes.cursor} />
    </>
  );
}

function Zoom() {
  const editor = useEditor();
  const percent = useLiveText(editor, () => formatPercent(editor.viewport().zoom, 0), PERCENT_MS);
  return (
    <span className={classes.zoom}>
      <CommandButton id="zoom-out" size={24} position="top">
        <StillIcon of={IconZoomOut} size={16} />
      </CommandButton>
      <span ref={percent} className={classes.percent} />
      <CommandButton id="zoom-in" size={24} position="top">
        <StillIcon of={IconZoomIn} size={16} />
      </CommandButton>
      <CommandButton id="zoom-fit" size={24} position="top">
        <StillIcon of={IconMaximize} size={16} />
      </CommandButton>
    </span>
  );
}

function Layers() {
  const shown = useEditorState((state) => state.cautionsShown);
  return (
    <CommandButton id="caution-zones" size={24} position="top" pressed={shown}>
      <StillIcon of={IconShieldExclamation} size={16} />
    </CommandButton>
  );
}

/** The status bar. */
export function StatusBar({ views }: { views: ViewsFile | null }) {
  const { t } = useTranslation('session');
  const hint = useEditorState((state) => state.hint);
  return (
    <footer className={classes.bar}>
      <SavedState />
      <Counts />
      <WorstFinding />
      <RulerReading />
      <span className={classes.hint} role="status">
        {hint !== null && (
          <span key={hint.at} className={classes.hintText}>
            {t(`hint.${hint.code}`)}
          </span>
        )}
      </span>
      <Cursor />
      <Calibration views={views} />
      <EarlierMenu />
      <Layers />
      <Zoom />
    </footer>
  );
}
