/** Loads the reference body of a chart: where the drawings lie, and, when there is time, the skin behind them. */
import { queryOptions, useQuery } from '@tanstack/react-query';

import { type ViewsFile, viewsFileSchema } from '#shared/anatomy/view-image.ts';
import type { Chart } from '#shared/chart/schema.ts';

import { makeBody } from './make-body.ts';

/** Where the files of a reference body are served. */
export const anatomyFolder = (anatomy: Chart['anatomy']): string =>
  `/anatomy/${encodeURIComponent(anatomy.set)}/${anatomy.sex}`;

async function fetchFile(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** How the drawings' places and the reference body's measures are asked for. */
export function viewsQuery(anatomy: Chart['anatomy']) {
  const folder = anatomyFolder(anatomy);
  return queryOptions({
    queryKey: ['anatomy-views', folder],
    queryFn: async (): Promise<ViewsFile> =>
      viewsFileSchema.parse(await (await fetchFile(`${folder}/views.json`)).json()),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** The drawings' places. */
export const useViewsFile = (anatomy: Chart['anatomy']) => useQuery(viewsQuery(anatomy));

/** The skin with its regions, kept for as long as the window lives. */
export function useSurface(anatomy: Chart['anatomy']) {
  const folder = anatomyFolder(anatomy);
  return useQuery({
    queryKey: ['anatomy-surface', folder],
    queryFn: () => makeBody(folder),
    staleTime: Infinity,
    gcTime: Infinity,
    // A surface is full of typed arrays: comparing it with itself would take longer than building it.
    structuralSharing: false,
  });
}
