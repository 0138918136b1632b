/** `views.json` of a reference body, fetched once and kept. */
import { useEffect, useState } from 'react';

import { type ViewsFile, viewsFileSchema } from '#shared/anatomy/view-image.ts';
import { type Sex, VIEW_IDS, type ViewId } from '#shared/anatomy/views.ts';
import type { Mark } from '#shared/chart/schema.ts';

import { homeView } from './chart-svg-frame.ts';

/** Folder of a reference body's drawings, as served beside the page. */
export const anatomyFolder = (set: string, sex: Sex): string =>
  `/anatomy/${encodeURIComponent(set)}/${encodeURIComponent(sex)}`;

const cache = new Map<string, Promise<ViewsFile>>();

/** Reads where a body's drawings lie. A failure is not kept: the next call tries again. */
export async function loadViews(set: string, sex: Sex): Promise<ViewsFile> {
  const folder = anatomyFolder(set, sex);
  const known = cache.get(folder);
  if (known !== undefined) return await known;
  const loading = fetch(`${folder}/views.json`).then(async (response) => {
    if (!response.ok) throw new Error(`${folder}/views.json: ${response.status}`);
    return viewsFileSchema.parse(await response.json());
  });
  cache.set(folder, loading);
  loading.catch(() => cache.delete(folder));
  return await loading;
}

/** The drawings of a body; null while they load and where they cannot be had. */
export function useViews(set: string, sex: Sex): ViewsFile | null {
  const [views, setViews] = useState<ViewsFile | null>(null);
  useEffect(() => {
    let wanted = true;
    loadViews(set, sex).then(
      (file) => {
        if (wanted) setViews(file);
      },
      () => {
        if (wanted) setViews(null);
      },
    );
    return () => {
      wanted = false;
    };
  }, [set, sex]);
  return views?.set === set && views.sex === sex ? views : null;
}

/** Views with marks, in the order views are offered. */
export const usedViews = (marks: readonly Mark[]): readonly ViewId[] => {
  const used = new Set(marks.map(homeView));
  return VIEW_IDS.filter((view) => used.has(view));
};

/** The view with most marks; the first view for an empty chart. */
export function busiestView(marks: readonly Mark[]): ViewId {
  const counts = new Map<ViewId, number>();
  for (const mark of marks) counts.set(homeView(mark), (counts.get(homeView(mark)) ?? 0) + 1);
  return VIEW_IDS.reduce((best, view) => ((counts.get(view) ?? 0) > (counts.get(best) ?? 0) ? view : best));
}
