// Lint rule `layers`: which folder may import what. A file that no zone covers is an error, so new folders must be decided on.
import path from 'node:path';

const REACT = ['react', 'react-dom', 'react-i18next', 'i18next', '@tabler/icons-react', 'zustand'];
const SCREEN = [...REACT, '@mantine/*', '@tanstack/*', 'react-router'];
const FEATURE = [
  'shared/',
  'renderer/editor/',
  'renderer/canvas/',
  'renderer/ui/',
  'renderer/i18n/',
  'renderer/records/',
  'renderer/api.ts',
  '{feature}',
  ...SCREEN,
];

/**
 * Zones by path prefix, the longest one counts. `allow`: repository paths (prefixes), package names, `node:*`.
 * `{feature}` stands for the feature's own folder: one feature never imports another.
 */
export const ZONES = {
  'shared/': ['shared/', 'zod', 'uuid', 'canonicalize'],
  // Types alone, which are gone once it is built.
  'shared/interchange/fhir/': ['shared/', 'zod', 'uuid', 'canonicalize', '@medplum/fhirtypes'],
  'electron/': ['shared/', 'electron/', 'node:*', 'electron', 'zod'],
  'electron/service/': [
    'shared/',
    'electron/service/',
    'node:*',
    'better-sqlite3',
    'canonicalize',
    'zod',
    'uuid',
    '@zip.js/zip.js',
    'papaparse',
  ],
  'electron/preload.ts': ['shared/ipc/channels.ts', 'electron'],
  'renderer/': ['shared/', 'renderer/', ...SCREEN, 'zod', '@fontsource-variable/*', '@fontsource/*', 'i18next-icu'],
  'renderer/editor/': ['shared/', 'renderer/editor/', 'zustand'],
  'renderer/canvas/': [
    'shared/',
    'renderer/editor/',
    'renderer/canvas/',
    'renderer/i18n/locale.ts',
    ...REACT,
    'konva',
    'react-konva',
  ],
  'renderer/records/': [
    'shared/',
    'renderer/records/',
    'renderer/i18n/',
    'renderer/api.ts',
    'renderer/ui/',
    'renderer/canvas/',
    ...SCREEN,
  ],
  'renderer/ui/': [
    'shared/units.ts',
    'renderer/ui/',
    'renderer/i18n/locale.ts',
    ...SCREEN,
    'signature_pad',
    '@fontsource/*',
  ],
  'renderer/i18n/': ['renderer/i18n/', ...REACT, 'i18next-icu'],
  'renderer/features/': FEATURE,
  'renderer/features/guide/': [...FEATURE, 'marked', 'minisearch'],
  'renderer/features/about/': [...FEATURE, 'marked', 'zod', 'CHANGELOG.md'],
  'scripts/': [
    'shared/',
    'electron/service/',
    'scripts/',
    'node:*',
    'sharp',
    'zod',
    'yauzl',
    '@electron/*',
    'electron/main',
    'electron-builder',
    'canonicalize',
  ],
  'tests/': ['*'],
  'electron.vite.config.ts': ['*'],
  'eslint.config.mjs': ['*'],
  'knip.config.ts': ['*'],
};

/** The allow-list for a repository path, or null where no zone covers it. */
export function allowedFor(file) {
  const zone = Object.keys(ZONES)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  if (zone === undefined) return null;
  const feature = file.split('/').slice(0, 3).join('/') + '/';
  return ZONES[zone].map((entry) => (entry === '{feature}' ? feature : entry));
}

/** Where an import leads: a repository path, a package name or `node:…`. */
export function targetOf(file, source) {
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(file), source);
  if (source.startsWith('#shared/')) return `shared/${source.slice('#shared/'.length)}`;
  if (source.startsWith('node:')) return source;
  const parts = source.split('/');
  return `package:${parts.slice(0, source.startsWith('@') ? 2 : 1).join('/')}`;
}

/** True when an import is on the list. */
export function isAllowed(allowed, source, target) {
  return allowed.some((entry) => {
    if (entry === '*') return true;
    if (entry === 'node:*') return target.startsWith('node:');
    if (target.startsWith('package:')) {
      const name = target.slice('package:'.length);
      if (entry.endsWith('/*')) return name.startsWith(entry.slice(0, -1));
      return entry === name || entry === source;
    }
    return !target.startsWith('node:') && target.startsWith(entry);
  });
}

/** The ESLint rule. */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      uncovered: 'no layer covers this file: decide what it may import in scripts/eslint/layers.mjs',
      forbidden: '{{file}} may not import {{source}}',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const allowed = allowedFor(file);
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || allowed === null) return;
      // Type declarations of the build tool and style sheets are not layers.
      const bare = source.replace(/\?.*$/, '');
      if (isAllowed(allowed, bare, targetOf(file, bare))) return;
      context.report({ node: node.source, messageId: 'forbidden', data: { file, source } });
    };
    return {
      Program(node) {
        if (allowed === null) context.report({ node, messageId: 'uncovered' });
      },
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
