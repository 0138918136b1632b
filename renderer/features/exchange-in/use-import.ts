/** What was chosen, what it would do, and what it did: one import from the first click to its result. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ImportPlan } from '#shared/interchange/plan.ts';
import type { Output } from '#shared/ipc/contract.ts';

import { call } from '../../api.ts';

/** What was chosen, with what it is called. */
export interface Source {
  readonly paths: readonly string[];
  readonly name: string;
}

/** Where an import stands. */
export type ImportStep =
  | { readonly at: 'choose' }
  | { readonly at: 'reading'; readonly source: Source }
  | { readonly at: 'password'; readonly source: Source }
  | { readonly at: 'plan'; readonly source: Source; readonly plan: ImportPlan }
  | { readonly at: 'done'; readonly plan: ImportPlan; readonly taken: Output<'import:apply'> };

/** An import and the ways on. */
export interface ImportFlow {
  readonly step: ImportStep;
  readonly error: unknown;
  readonly isApplying: boolean;
  readonly choose: (what: 'files' | 'folder') => void;
  readonly take: (paths: readonly string[]) => void;
  readonly open: (password: string) => void;
  readonly apply: (keys: string[] | null) => void;
  readonly again: () => void;
}

const baseName = (path: string): string => path.split(/[\\/]/).findLast((part) => part !== '') ?? path;

/** One import at a time. */
export function useImport(): ImportFlow {
  const client = useQueryClient();
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  const [password, setPassword] = useState<string | null>(null);

  const look = useMutation({
    mutationFn: ({ source, password: given }: { source: Source; password: string | null }) =>
      call('import:look', { paths: [...source.paths], password: given }),
    onMutate: ({ source }) => setStep({ at: 'reading', source }),
    onSuccess: ({ plan }, { source, password: given }) => {
      setPassword(given);
      setStep(plan === null ? { at: 'password', source } : { at: 'plan', source, plan });
    },
    onError: (_error, { source, password: given }) =>
      setStep(given === null ? { at: 'choose' } : { at: 'password', source }),
  });
  const take = (paths: readonly string[]) => {
    if (paths.length === 0) return;
    apply.reset();
    look.mutate({ source: { paths, name: paths.map(baseName).slice(0, 3).join(', ') }, password: null });
  };
  const choose = useMutation({
    mutationFn: (what: 'files' | 'folder') => call('import:choose', { what }),
    onSuccess: ({ paths }) => take(paths),
  });
  const apply = useMutation({
    mutationFn: ({ source, plan, keys }: { source: Source; plan: ImportPlan; keys: string[] | null }) =>
      call('import:apply', { paths: [...source.paths], password, digest: plan.digest, keys }),
    onSuccess: async (taken, { plan }) => {
      setPassword(null);
      setStep({ at: 'done', plan, taken });
      await client.invalidateQueries();
    },
  });

  return {
    step,
    error: look.error ?? choose.error ?? apply.error,
    isApplying: apply.isPending,
    choose: (what) => choose.mutate(what),
    take,
    open: (given) => {
      if (step.at === 'password') look.mutate({ source: step.source, password: given });
    },
    apply: (keys) => {
      if (step.at === 'plan') apply.mutate({ source: step.source, plan: step.plan, keys });
    },
    again: () => {
      look.reset();
      apply.reset();
      setPassword(null);
      setStep({ at: 'choose' });
    },
  };
}
