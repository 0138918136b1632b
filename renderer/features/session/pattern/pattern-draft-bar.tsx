/** What the next pattern is like, how many marks it makes, and the button that sets them. */
import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { formatVolume } from '../../../canvas/chart-svg-measures.ts';
import { MOST_MARKS, suggestedSpacing } from '../../../editor/pattern-request.ts';
import { type PatternState, patternTotals, stampWindow } from '../../../editor/pattern.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { AngleField, Choice, LengthField, NumberField, OutsideWindow } from './pattern-fields.tsx';
import classes from './pattern.module.css';
import { RegionMenu } from './region-menu.tsx';

const KINDS = ['fill', 'line', 'threads'] as const;
const FILLS = ['hexagonal', 'square', 'staggered'] as const;
const AREAS = ['regions', 'lasso'] as const;
const DIVISIONS = ['every', 'count'] as const;
const LAYOUTS = ['parallel', 'fan'] as const;

interface FieldsProps {
  readonly state: PatternState;
  /** The spacing as it is, µm. */
  readonly spacingUm: number;
}

function FillFields({ state: { settings, draft }, spacingUm }: FieldsProps) {
  const { t } = useTranslation('pattern');
  const { patterns } = useEditor();
  return (
    <>
      <Choice
        label={t('area.label')}
        options={AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
        value={settings.area}
        onChange={(area) => patterns.set({ area })}
      />
      {settings.area === 'regions' && (
        <RegionMenu chosen={draft.regions} onToggle={(code) => patterns.toggleRegion(code)} />
      )}
      <Select
        size="xs"
        w={132}
        aria-label={t('fill.label')}
        data={FILLS.map((value) => ({ value, label: t(`fill.${value}`) }))}
        value={settings.fill}
        allowDeselect={false}
        onChange={(next) => patterns.set({ fill: FILLS.find((fill) => fill === next) ?? 'hexagonal' })}
      />
      <LengthField label={t('spacing')} um={spacingUm} onChange={(um) => patterns.set({ spacingUm: um })} />
      {settings.fill === 'staggered' && (
        <LengthField label={t('rows')} um={settings.rowUm ?? spacingUm} onChange={(rowUm) => patterns.set({ rowUm })} />
      )}
      <AngleField degrees={settings.angleDegrees} onChange={(angleDegrees) => patterns.set({ angleDegrees })} />
    </>
  );
}

function LineFields({ state: { settings }, spacingUm }: FieldsProps) {
  const { t } = useTranslation('pattern');
  const { patterns } = useEditor();
  return (
    <>
      <Choice
        label={t('division.label')}
        options={DIVISIONS.map((value) => ({ value, label: t(`division.${value}`) }))}
        value={settings.division}
        onChange={(division) => patterns.set({ division })}
      />
      {settings.division === 'every' ? (
        <LengthField label={t('spacing')} um={spacingUm} onChange={(um) => patterns.set({ spacingUm: um })} />
      ) : (
        <NumberField
          label={t('count')}
          value={settings.count}
          max={500}
          onChange={(count) => patterns.set({ count })}
        />
      )}
    </>
  );
}

function ThreadFields({ state: { settings }, spacingUm }: FieldsProps) {
  const { t } = useTranslation('pattern');
  const { patterns } = useEditor();
  return (
    <>
      <Choice
        label={t('layout.label')}
        options={LAYOUTS.map((value) => ({ value, label: t(`layout.${value}`) }))}
        value={settings.layout}
        onChange={(layout) => patterns.set({ layout })}
      />
      <NumberField
        label={t('count')}
        value={settings.threadCount}
        max={100}
        onChange={(threadCount) => patterns.set({ threadCount })}
      />
      {settings.layout === 'parallel' ? (
        <LengthField label={t('distance')} um={spacingUm} onChange={(um) => patterns.set({ spacingUm: um })} />
      ) : (
        <NumberField
          label={t('opening')}
          value={settings.openingDegrees}
          max={360}
          unit="°"
          onChange={(openingDegrees) => patterns.set({ openingDegrees })}
        />
      )}
      <LengthField label={t('length')} um={settings.lengthUm} onChange={(lengthUm) => patterns.set({ lengthUm })} />
      <AngleField degrees={settings.angleDegrees} onChange={(angleDegrees) => patterns.set({ angleDegrees })} />
    </>
  );
}

/** How many marks and how much; while nothing is drawn, what to do. */
function Reading({ state: { settings, request, preview, failed } }: { state: PatternState }) {
  const { t } = useTranslation('pattern');
  const stamp = useEditorState((state) => state);
  if (failed) return <span className={classes.warning}>{t('failed')}</span>;
  if (request === null) {
    const what = settings.kind === 'fill' ? (`fill-${settings.area}` as const) : settings.kind;
    return <span className={classes.teach}>{t(`teach.${what}`)}</span>;
  }
  if (preview === null) return <span className={classes.teach}>{t('laying')}</span>;
  const { count, volumeUl } = patternTotals(preview.laid, stamp);
  if (count === 0) return <span className={classes.teach}>{t('nothing')}</span>;
  const values = { count, volume: formatVolume(volumeUl) };
  return (
    <>
      {preview.laid.cut && (
        <span className={classes.warning} role="status">
          <IconAlertTriangle size={15} /> {t('cut', { count: MOST_MARKS })}
        </span>
      )}
      <span className={classes.reading} role="status" data-testid="pattern-reading">
        {request.kind === 'threads' ? t('threads', values) : t('points', values)}
      </span>
    </>
  );
}

/** The bar of a pattern being made. */
export function PatternDraftBar() {
  const { t } = useTranslation('pattern');
  const editor = useEditor();
  const { patterns } = editor;
  const state = useStore(patterns.store);
  const window = useEditorState(stampWindow);
  const { settings, request, preview } = state;
  const spacingUm = settings.spacingUm ?? suggestedSpacing(window);
  const isSpaced =
    settings.kind === 'fill' ||
    (settings.kind === 'line' && settings.division === 'every') ||
    (settings.kind === 'threads' && settings.layout === 'parallel');
  const canSet = request !== null && preview !== null && preview.laid.places.length + preview.laid.paths.length > 0;
  return (
    <div className={classes.bar} role="group" aria-label={t('label')}>
      <Choice
        label={t('kind.label')}
        options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={settings.kind}
        onChange={(kind) => patterns.set({ kind })}
      />
      {settings.kind === 'fill' && <FillFields state={state} spacingUm={spacingUm} />}
      {settings.kind === 'line' && <LineFields state={state} spacingUm={spacingUm} />}
      {settings.kind === 'threads' && <ThreadFields state={state} spacingUm={spacingUm} />}
      {isSpaced && <OutsideWindow um={spacingUm} window={window} />}
      <div className={classes.end}>
        <Reading state={state} />
        {request !== null && (
          <Tooltip label={`${t('giveUp')}  Esc`}>
            <ActionIcon size={28} aria-label={t('giveUp')} onClick={() => editor.cancel()}>
              <IconX size={17} />
            </ActionIcon>
          </Tooltip>
        )}
        <Button size="compact-sm" disabled={!canSet} aria-keyshortcuts="Enter" onClick={() => editor.finish()}>
          {t('set')}
        </Button>
      </div>
    </div>
  );
}
