/** A pattern that was set and is selected: still one group, its spacing and angle to be changed. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';

import { effectiveSpacing } from '#shared/chart/schema.ts';
import type { PatternRequest } from '#shared/spacing/patterns/lay.ts';

import { useEditor, useEditorState } from '../editor-context.tsx';
import { AngleField, LengthField, NumberField, OutsideWindow } from './pattern-fields.tsx';
import classes from './pattern.module.css';

/** The length between neighbours that a request asks for; null: it asks for a number. */
function spacingOf(request: PatternRequest): number | null {
  switch (request.kind) {
    case 'fill':
      return request.spacingUm;
    case 'line':
      return 'everyUm' in request.division ? request.division.everyUm : null;
    case 'threads':
      return request.layout === 'parallel' ? request.distanceUm : null;
  }
}

function withSpacing(request: PatternRequest, um: number): PatternRequest {
  switch (request.kind) {
    case 'fill':
      return { ...request, spacingUm: um, leastUm: Math.min(request.leastUm, um) };
    case 'line':
      return { ...request, division: { everyUm: um } };
    case 'threads':
      return { ...request, distanceUm: um };
  }
}

/** The bar of the pattern with this id. */
export function PatternAdjustBar({ id, request }: { id: string; request: PatternRequest }) {
  const { t } = useTranslation('pattern');
  const editor = useEditor();
  const { patterns } = editor;
  const adjusting = useStore(patterns.store, (state) => state.adjusting);
  const count = useEditorState((state) => state.selection.size);
  const first = useEditorState((state) => state.chart.marks.find((mark) => mark['pattern'] === id)?.treatment);
  const treatment = useEditorState((state) => state.chart.treatments.find((candidate) => candidate.id === first));
  const asked = adjusting?.id === id ? adjusting.request : request;
  const spacingUm = spacingOf(asked);
  const window = treatment === undefined ? null : effectiveSpacing(treatment.technique);
  return (
    <div className={classes.bar} role="group" aria-label={t('label')} data-testid="pattern-adjust">
      <span className={classes.title}>{t('placed', { count })}</span>
      {spacingUm !== null && (
        <LengthField
          label={t('spacing')}
          um={spacingUm}
          onChange={(um) => patterns.adjust((before) => withSpacing(before, um))}
        />
      )}
      {asked.kind === 'fill' && asked.fill === 'staggered' && (
        <LengthField
          label={t('rows')}
          um={asked.rowUm}
          onChange={(rowUm) => patterns.adjust((before) => ({ ...before, rowUm }))}
        />
      )}
      {asked.kind === 'line' && 'count' in asked.division && (
        <NumberField
          label={t('count')}
          value={asked.division.count}
          max={500}
          onChange={(next) =>
            patterns.adjust((before) => (before.kind === 'line' ? { ...before, division: { count: next } } : before))
          }
        />
      )}
      {asked.kind !== 'line' && (
        <AngleField
          degrees={asked.angleDegrees}
          onChange={(angleDegrees) => patterns.adjust((before) => ({ ...before, angleDegrees }))}
        />
      )}
      {spacingUm !== null && <OutsideWindow um={spacingUm} window={window} />}
      <div className={classes.end}>
        <Button size="compact-sm" variant="default" onClick={() => editor.select([])}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
