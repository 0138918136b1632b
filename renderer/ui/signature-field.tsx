/** A field that is signed in with pen, finger or mouse. */
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconEraser } from '@tabler/icons-react';
import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState } from 'react';

import classes from './signature-field.module.css';

/** What was drawn: its strokes, and a picture of them. */
export interface Drawn {
  readonly strokes: { points: { x: number; y: number; time: number; pressure: number }[] }[];
  readonly picture: Uint8Array<ArrayBuffer>;
}

interface SignatureFieldProps {
  readonly label: string;
  /** Words on the buttons, in the language of whoever signs. */
  readonly undoLabel: string;
  readonly clearLabel: string;
  readonly onDrawn: (drawn: Drawn | null) => void;
}

/** Ink is dark on white whatever the theme: a signature is looked at on paper too. */
const INK = '#14202b';

function pictureOf(pad: SignaturePad): Uint8Array<ArrayBuffer> {
  const base64 = pad.toDataURL('image/png').split(',')[1] ?? '';
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function drawnOf(pad: SignaturePad): Drawn | null {
  if (pad.isEmpty()) return null;
  const first = pad.toData()[0]?.points[0]?.time ?? 0;
  const strokes = pad.toData().map(({ points }) => ({
    points: points.map(({ x, y, time, pressure }) => ({ x, y, time: time - first, pressure })),
  }));
  return { strokes, picture: pictureOf(pad) };
}

/** As sharp as the screen, and as large as it is shown. */
function fit(canvas: HTMLCanvasElement, pad: SignaturePad): void {
  const ratio = Math.max(window.devicePixelRatio, 1);
  const data = pad.toData();
  canvas.width = canvas.offsetWidth * ratio;
  canvas.height = canvas.offsetHeight * ratio;
  canvas.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(data);
}

/** The field with undo and clear. */
export function SignatureField({ label, undoLabel, clearLabel, onDrawn }: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const tell = useRef(onDrawn);
  const [isEmpty, setEmpty] = useState(true);

  useEffect(() => {
    tell.current = onDrawn;
  }, [onDrawn]);

  const changed = () => {
    const drawn = pad.current === null ? null : drawnOf(pad.current);
    setEmpty(drawn === null);
    tell.current(drawn);
  };

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const made = new SignaturePad(element, { penColor: INK, backgroundColor: '#ffffff', minWidth: 1.2, maxWidth: 3 });
    pad.current = made;
    const onEnd = () => {
      const drawn = drawnOf(made);
      setEmpty(drawn === null);
      tell.current(drawn);
    };
    made.addEventListener('endStroke', onEnd);
    const refit = () => fit(element, made);
    refit();
    window.addEventListener('resize', refit);
    return () => {
      window.removeEventListener('resize', refit);
      made.removeEventListener('endStroke', onEnd);
      made.off();
      pad.current = null;
    };
  }, []);

  return (
    <div className={classes.signature}>
      <div className={classes.signatureHead}>
        <span>{label}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp size={15} />}
          disabled={isEmpty}
          onClick={() => {
            pad.current?.fromData(pad.current.toData().slice(0, -1));
            changed();
          }}
        >
          {undoLabel}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconEraser size={15} />}
          disabled={isEmpty}
          onClick={() => {
            pad.current?.clear();
            changed();
          }}
        >
          {clearLabel}
        </Button>
      </div>
      <canvas ref={canvas} className={classes.pad} role="img" aria-label={label} />
    </div>
  );
}
