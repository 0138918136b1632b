/** Fills a folder with icons and the rights of the hardened runtime. */
export function writeBuildResources(folder: string): Promise<void>;
