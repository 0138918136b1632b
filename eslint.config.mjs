import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { layers } from './scripts/eslint/layers.mjs';

const local = { rules: { layers } };

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
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'Say what happens on failure.' },
      ],
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
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
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
    // The one place that touches ipcMain.
    files: ['electron/**/*.ts'],
    ignores: ['electron/ipc/handle.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'electron', importNames: ['ipcMain'], message: 'Only electron/ipc/handle.ts touches ipcMain.' },
          ],
        },
      ],
    },
  },
);
