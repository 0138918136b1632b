/** What a hand does on the canvas of a test's editor. */
import type { Editor } from '../../../../renderer/editor/editor.ts';
import type { PointerInput } from '../../../../renderer/editor/tools/tool.ts';
import { toScreen } from '../../../../renderer/editor/viewport.ts';

/** The pointer at a place, µm. */
export const at = (editor: Editor, uUm: number, vUm: number, alt = false): PointerInput => ({
  place: { uUm, vUm },
  screen: toScreen(editor.frame(), { uUm, vUm }),
  shift: false,
  alt,
  coarse: false,
});

/** Presses and lets go. */
export function click(editor: Editor, uUm: number, vUm: number): void {
  editor.pointerDown(at(editor, uUm, vUm));
  editor.pointerUp(at(editor, uUm, vUm));
}

/** Presses, goes through places and lets go at the last. */
export function stroke(editor: Editor, places: readonly (readonly [number, number])[], alt = false): void {
  const [first, ...rest] = places;
  if (first === undefined) return;
  editor.pointerDown(at(editor, ...first, alt));
  for (const place of rest) editor.pointerMove(at(editor, ...place, alt));
  editor.pointerUp(at(editor, ...(rest.at(-1) ?? first), alt));
}

/** The corners of a square with places between them. */
export function square(centreU: number, centreV: number, side: number): (readonly [number, number])[] {
  const half = side / 2;
  const corners = [
    [centreU - half, centreV - half],
    [centreU + half, centreV - half],
    [centreU + half, centreV + half],
    [centreU - half, centreV + half],
    [centreU - half, centreV - half],
  ] as const;
  return corners.flatMap((corner, i) => {
    const next = corners[i + 1];
    if (next === undefined) return [corner];
    return [0, 0.25, 0.5, 0.75].map(
      (share) => [corner[0] + share * (next[0] - corner[0]), corner[1] + share * (next[1] - corner[1])] as const,
    );
  });
}
