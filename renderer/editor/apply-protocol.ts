/** Applies a protocol to the treatment being charted: one step, whose undo takes back the stamp and the pattern too. */
import type { Protocol } from '#shared/dossier/policy.ts';

import { editTreatment } from './chart-edits.ts';
import type { Editor } from './editor-api.ts';
import type { PatternSettings } from './pattern-request.ts';
import { addComponents, settingsOf, stampOf, takeProtocol } from './protocol-edits.ts';

/** The parts of `to` that differ from `from`, where `now` still says what `from` said: later changes by hand stay. */
function changesBack<T extends object>(now: T, from: T, to: T): Partial<T> {
  const changes: Partial<T> = {};
  for (const key in to) if (from[key] !== to[key] && now[key] === from[key]) changes[key] = to[key];
  return changes;
}

const differs = <T extends object>(a: T, b: T): boolean => Object.keys(changesBack(a, a, b)).length > 0;

/** Nothing where nothing differs: another kind of pattern drops what is drawn. */
function setPattern(editor: Editor, changes: Partial<PatternSettings>): void {
  if (Object.keys(changes).length > 0) editor.patterns.set(changes);
}

/** Applies it. Whether the cocktail was kept although the protocol has components of its own. */
export function applyProtocol(editor: Editor, protocol: Protocol): { readonly kept: boolean } {
  const { chart, stamp: stampBefore, readOnly } = editor.store.getState();
  if (readOnly) return { kept: false };
  const { treatmentId } = stampBefore;
  const settingsBefore = editor.patterns.store.getState().settings;
  const stampAfter = stampOf(protocol, stampBefore);
  const settingsAfter = settingsOf(protocol.pattern, settingsBefore);
  const isBeside = differs(stampBefore, stampAfter) || differs(settingsBefore, settingsAfter);
  const undo = () => {
    editor.setStamp(changesBack(editor.store.getState().stamp, stampAfter, stampBefore));
    setPattern(editor, changesBack(editor.patterns.store.getState().settings, settingsAfter, settingsBefore));
  };
  const redo = () => {
    editor.setStamp(changesBack(editor.store.getState().stamp, stampBefore, stampAfter));
    setPattern(editor, changesBack(editor.patterns.store.getState().settings, settingsBefore, settingsAfter));
  };
  const kept =
    protocol.components.length > 0 &&
    (chart.treatments.find(({ id }) => id === treatmentId)?.cocktail.components.length ?? 0) > 0;
  editor.edit(editTreatment(treatmentId, takeProtocol(protocol, editor.newId)), {
    label: 'edit.protocol',
    ...(isBeside && { beside: { undo, redo } }),
  });
  redo();
  return { kept };
}

/** Adds a protocol's components to what the treatment's cocktail holds already. */
export function addProtocolComponents(editor: Editor, treatmentId: string, protocol: Protocol): void {
  editor.edit(editTreatment(treatmentId, addComponents(protocol.components, editor.newId)), { label: 'edit.protocol' });
}
