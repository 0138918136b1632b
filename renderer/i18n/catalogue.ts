/** A catalogue from its files: the namespace is the file's name. */
import type { ResourceKey, ResourceLanguage } from 'i18next';

/** Messages by namespace. */
export const catalogueOf = (files: Readonly<Record<string, ResourceKey>>): ResourceLanguage =>
  Object.fromEntries(Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ''), words]));
