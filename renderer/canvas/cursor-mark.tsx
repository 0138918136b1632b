/** The keyboard's cursor on the drawing: a cross with what it reads. Of the screen alone: nothing prints or exports it. */
import { useEffect, useRef } from 'react';

import type { Editor } from '../editor/editor.ts';
import { type ViewPoint, toScreen } from '../editor/viewport.ts';
import classes from './cursor-mark.module.css';

/** Half the length of the cross, pixels. */
const ARM_PX = 15;
/** What is left free in its middle, so that the place itself is seen. */
const GAP_PX = 4;

const CROSS = [
  [-ARM_PX, 0, -GAP_PX, 0],
  [GAP_PX, 0, ARM_PX, 0],
  [0, -ARM_PX, 0, -GAP_PX],
  [0, GAP_PX, 0, ARM_PX],
]
  .map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
  .join('');

interface CursorMarkProps {
  readonly editor: Editor;
  readonly write: (place: ViewPoint) => string;
}

/** Moved by hand: React would cost more than the step. */
export function CursorMark({ editor, write }: CursorMarkProps) {
  const mark = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const lay = () => {
      const { at, held } = editor.cursor.getState();
      if (mark.current === null || text.current === null) return;
      mark.current.hidden = at === null;
      if (at === null) return;
      const { x, y } = toScreen(editor.frame(), at);
      const { widthPx, heightPx } = editor.store.getState().size;
      mark.current.style.transform = `translate(${x}px, ${y}px)`;
      mark.current.dataset['held'] = held ? 'yes' : 'no';
      // The reading stays on the canvas, on the side where there is room.
      mark.current.dataset['side'] = `${y > heightPx - 80 ? 'above' : 'below'}-${x > widthPx - 180 ? 'left' : 'right'}`;
      text.current.textContent = write(at);
    };
    lay();
    const stops = [editor.cursor.subscribe(lay), editor.onFrame(lay)];
    return () => stops.forEach((stop) => stop());
  }, [editor, write]);
  return (
    <div ref={mark} className={classes.cursor} aria-hidden="true" hidden>
      <svg className={classes.cross} width={2 * ARM_PX + 6} height={2 * ARM_PX + 6} viewBox="-18 -18 36 36">
        <path className={classes.edge} d={CROSS} />
        <path className={classes.line} d={CROSS} />
        <circle className={classes.dot} r={1.2} />
      </svg>
      <span ref={text} className={classes.reading} data-testid="key-cursor" />
    </div>
  );
}
