/** The whole chart file: the chart, and what was put under it once it was finished. */
import { z } from 'zod';

import { jsonPath } from './parse.ts';
import { type Chart, chartSchema } from './schema.ts';
import {
  type Addendum,
  addendumSchema,
  type Retraction,
  retractionSchema,
  type Signature,
  signatureSchema,
} from './signed.ts';

const papersShape = {
  signatures: z.array(signatureSchema).max(100).optional(),
  addenda: z.array(addendumSchema).max(10_000).optional(),
  retraction: retractionSchema.optional(),
};

/** A chart file with everything that may stand in it. */
export const chartFileSchema = chartSchema.extend(papersShape);

/** What stands under a chart. */
export interface Papers {
  readonly signatures: readonly Signature[];
  readonly addenda: readonly Addendum[];
  readonly retraction: Retraction | null;
}

/** A chart without what stands under it, and that by itself; or what is wrong and where, as a JSON path. */
export type Unsealed =
  | { readonly ok: true; readonly chart: Chart; readonly papers: Papers }
  | { readonly ok: false; readonly path: string; readonly message: string };

/** The first entry whose key stood in the list before. */
const repeated = (keys: readonly string[]): number => keys.findIndex((key, i) => keys.indexOf(key) !== i);

type Wrong = readonly [path: string, message: string];

/** What a shape cannot express: who may sign, and in which state of a chart. */
function findMisplaced(chart: Chart, { signatures, addenda, retraction }: Papers): Wrong | null {
  const { status } = chart.session;
  if (status === 'draft' && signatures.length > 0) return ['$.signatures', 'a draft has no signatures'];
  if (status === 'draft' && addenda.length > 0) return ['$.addenda', 'a draft has no addenda'];
  if (status !== 'entered-in-error' && retraction !== null) {
    return ['$.retraction', 'only a session that was entered in error has one'];
  }
  const second = signatures.findIndex(({ meaning }, i) => (meaning === 'author') !== (i === 0));
  if (second >= 0) {
    return [`$.signatures[${second}].meaning`, 'the first signature, and no other, is the one of the author'];
  }
  const signer = repeated(signatures.map((signature) => signature.signer.id));
  if (signer >= 0) return [`$.signatures[${signer}].signer.id`, 'the same person signs twice'];
  const signature = repeated(signatures.map(({ id }) => id));
  if (signature >= 0) return [`$.signatures[${signature}].id`, 'the same signature id stands twice'];
  const addendum = repeated(addenda.map(({ id }) => id));
  return addendum >= 0 ? [`$.addenda[${addendum}].id`, 'the same addendum id stands twice'] : null;
}

/** Takes a chart out of its file: what is signed is the chart without the signatures. */
export function unseal(file: Chart): Unsealed {
  const parsed = z.looseObject(papersShape).safeParse(file);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { ok: false, path: jsonPath(issue?.path ?? []), message: issue?.message ?? '' };
  }
  const { signatures = [], addenda = [], retraction = null } = parsed.data;
  const { signatures: _signatures, addenda: _addenda, retraction: _retraction, ...chart } = file;
  const papers = { signatures, addenda, retraction };
  const wrong = findMisplaced(chart, papers);
  return wrong === null ? { ok: true, chart, papers } : { ok: false, path: wrong[0], message: wrong[1] };
}

/** Puts a chart and what stands under it into one file. */
export const seal = (chart: Chart, { signatures, addenda, retraction }: Papers): Chart => ({
  ...chart,
  ...(signatures.length > 0 && { signatures }),
  ...(addenda.length > 0 && { addenda }),
  ...(retraction !== null && { retraction }),
});
