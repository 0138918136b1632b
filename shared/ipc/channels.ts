/** Channel names alone, for the preload: it must stay small and cannot carry the schemas. */
export const CHANNELS = [
  'app:info',
  'place:use',
  'settings:get',
  'settings:save',
  'patient:search',
  'patient:get',
  'patient:create',
  'patient:update',
  'session:list',
  'session:recent',
  'session:start',
  'session:open',
  'session:apply',
  'chart:import',
  'chart:export',
  'file:export-chart',
  'file:export-pdf',
  'file:import-charts',
  'file:show',
  'print:send',
] as const;

/** Sent by the main process before a window closes: save what is unsaved, then answer on FLUSHED. */
export const FLUSH = 'window:flush';
/** The window's answer to FLUSH. */
export const FLUSHED = 'window:flushed';
