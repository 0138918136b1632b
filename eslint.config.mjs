import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { layers } from './scripts/eslint/layers.mjs';

const local = { rules: { layers } };

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Say what happens on failure.' },
];

const banned = (names, message) => ({
  selector: names.map((name) => `Property[key.name='${name}']`).join(', '),
  message,
});

/** What a window is allowed is decided in one place. */
const WINDOW_KEYS = banned(
  [
    ...[
      'webPreferences',
      'nodeIntegration',
      'nodeIntegrationInWorker',
      'nodeIntegrationInSubFrames',
      'contextIsolation',
    ],
    ...['sandbox', 'webSecurity', 'webviewTag', 'allowRunningInsecureContent', 'experimentalFeatures'],
    ...['enableBlinkFeatures', 'additionalArguments', 'preload', 'partition'],
  ],
  'Only electron/window.ts decides what a window is allowed.',
);

/** What would open a door: other programs, a debugger, code from text, uploads of memory, extensions of the database. */
const DOORS = [
  ...[
    'openExternal',
    'openPath',
    'setAsDefaultProtocolClient',
    'unsafeMode',
    'loadExtension',
    'enableRemoteModule',
  ].map((name) => ({
    selector: `MemberExpression[property.name='${name}']`,
    message: `${name} opens a door: see docs/security.md.`,
  })),
  {
    selector: "MemberExpression[object.name='crashReporter'][property.name='start']",
    message: 'A dump of memory holds patients: the crash reporter stays off.',
  },
];

/** Dates and numbers follow the program's language, which only the functions for it know. */
const LOCALE_SYNTAX = [
  {
    selector: "NewExpression[callee.object.name='Intl']",
    message: 'Use renderer/ui/format.ts, or a format of renderer/i18n/locale.ts: they follow the language.',
  },
  {
    selector: 'MemberExpression[property.name=/^toLocale/]',
    message:
      "It follows the computer's locale, not the program's: use renderer/ui/format.ts, toLowerCase, toUpperCase.",
  },
];

const fromElectron = (importNames, message) => ({ name: 'electron', importNames, message });
const IPC_MAIN = fromElectron(['ipcMain'], 'Only electron/ipc/handle.ts touches ipcMain.');
const SHELL = fromElectron(['shell'], 'Only electron/ipc/files.ts shows files in the system.');
const NO_NETWORK = fromElectron(
  ['net', 'autoUpdater', 'crashReporter', 'webFrame', 'desktopCapturer'],
  'The app opens no network and looks at no screen.',
);
const restrict = (...paths) => ({ 'no-restricted-imports': ['error', { paths: [...paths, NO_NETWORK] }] });

export default tseslint.config(
  { ignores: ['**/*.d.mts', 'node_modules/', 'out/', 'build/', 'test-results/', 'resources/'] },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { local },
    rules: {
      'local/layers': 'error',
      'max-lines': ['error', { max: 400 }],
      'no-console': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // What the browser engine keeps is outside the vault; what it sends leaves the house.
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      ],
      'no-restricted-syntax': ['error', ...SYNTAX, ...LOCALE_SYNTAX],
    },
  },
  {
    // Parsers and tests may assert what they have checked; configuration files export what their tool wants.
    files: ['tests/**/*.ts', '**/*.config.ts', 'electron.vite.config.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-exports': 'off',
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: { ...restrict(IPC_MAIN, SHELL), 'no-restricted-syntax': ['error', ...SYNTAX, ...DOORS, WINDOW_KEYS] },
  },
  // The one place for each.
  { files: ['renderer/i18n/locale.ts'], rules: { 'no-restricted-syntax': ['error', ...SYNTAX] } },
  { files: ['electron/ipc/handle.ts'], rules: restrict(SHELL) },
  { files: ['electron/ipc/files.ts'], rules: restrict(IPC_MAIN) },
  { files: ['electron/window.ts'], rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...DOORS] } },
);
