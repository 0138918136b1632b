/** Tells a screen reader what happens on the drawing. */
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';

import { announce } from './announce.ts';
import { useEditor } from './editor-context.tsx';
import { useAnnounceWords } from './use-announce-words.ts';

const NO_BREAK_SPACE = '\u00a0';

/** One live region for the whole drawing. */
export function Announcer() {
  const editor = useEditor();
  const words = useAnnounceWords();
  const latest = useRef(words);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    let isByKey = false;
    const stop = new AbortController();
    const listen = { capture: true, signal: stop.signal };
    window.addEventListener('keydown', () => (isByKey = true), listen);
    window.addEventListener('pointerdown', () => (isByKey = false), listen);
    const end = announce({
      editor,
      timers: { set: (run, ms) => window.setTimeout(run, ms), clear: (timer) => window.clearTimeout(timer) },
      words: () => latest.current,
      isByKey: () => isByKey,
      say(text) {
        if (region.current === null) return;
        // The same sentence twice is no change, and would not be read.
        region.current.textContent = region.current.textContent === text ? text + NO_BREAK_SPACE : text;
      },
    });
    return () => {
      stop.abort();
      end();
    };
  }, [editor]);
  return <VisuallyHidden ref={region} role="status" aria-live="polite" data-testid="announcer" />;
}
