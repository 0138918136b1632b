import { afterEach, describe, expect, it } from 'vitest';

import { parkEditor, resumeEditor } from '../../../../../renderer/features/session/parked-editors.ts';
import { createEditor, type Editor } from '../../../../../renderer/editor/editor.ts';
import { extentsOf } from '../../../../../renderer/editor/extents.ts';
import type { Save } from '../../../../../renderer/editor/save-queue.ts';
import { aChart } from '../../editor/builders.ts';

const SESSION = 'session-1';
let canSave = true;
let revision = 0;

const save: Save = () => {
  if (!canSave) return Promise.resolve({ ok: false, error: { code: 'locked', message: '', detail: {} } });
  revision += 1;
  return Promise.resolve({ ok: true, value: { revision, savedAt: '2031-01-01T10:00:00.000Z' } });
};

function anEditor(): Editor {
  const editor = createEditor({
    chart: aChart(),
    revision: 0,
    savedAt: '2031-01-01T10:00:00.000Z',
    extents: extentsOf(null),
    newId: () => 'new-id',
    save,
    // Nothing is tried again by itself: what is looked at is what a return does.
    timers: { set: () => 0, clear: () => undefined },
  });
  return editor;
}

const note = (editor: Editor, text: string) =>
  editor.edit((chart) => ({ ...chart, session: { ...chart.session, notes: text } }), { label: 'edit.note' });

afterEach(() => {
  canSave = true;
});

describe('an editor that is left', () => {
  it('waits with its unsaved edits for the person who made them, and for nobody else', async () => {
    const editor = anEditor();
    canSave = false;
    note(editor, 'kept');
    await parkEditor('clinic:anna', SESSION, editor);
    expect(resumeEditor('clinic:berta', SESSION)).toBeNull();
    expect(resumeEditor('sample:anna', SESSION)).toBeNull();
    expect(resumeEditor('clinic:anna', 'another session')).toBeNull();
    canSave = true;
    expect(resumeEditor('clinic:anna', SESSION)).toBe(editor);
    expect(await editor.flush()).toBe(true);
    expect(resumeEditor('clinic:anna', SESSION)).toBeNull();
  });

  it('is let go when all was saved, so that the next one opens what is stored', async () => {
    const editor = anEditor();
    note(editor, 'saved');
    await parkEditor('clinic:anna', SESSION, editor);
    expect(resumeEditor('clinic:anna', SESSION)).toBeNull();
  });

  it('is let go when a later try saves it', async () => {
    const editor = anEditor();
    canSave = false;
    note(editor, 'late');
    await parkEditor('clinic:anna', SESSION, editor);
    canSave = true;
    editor.retrySave();
    await editor.flush();
    expect(resumeEditor('clinic:anna', SESSION)).toBeNull();
  });
});
