import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
// Fixed targets: the oldest runtime the app is tested on (Electron 33), so that one build runs there and on the newest.
const NODE = 'node20.18';
const CHROME = 'chrome130';

/** Bundled: one file is read faster than hundreds, and a package carries no parts of them that nobody calls. */
const BUNDLED = ['@zip.js/zip.js', 'canonicalize', 'papaparse', 'uuid', 'zod'];

/**
 * Has the program fetched while the window is painted for the first time: `begin.ts` runs it once that is done, and
 * would otherwise ask for it only then.
 */
const fetchAtOnce = (): Plugin => ({
  name: 'fetch-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const program = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/renderer/main.tsx') === true);
      if (program === undefined) return html;
      const files = new Set([program.fileName, ...program.imports]);
      const links = [...files].map((file) => `<link rel="modulepreload" crossorigin href="./${file}">`);
      return html.replace('</body>', `  ${links.join('\n    ')}\n  </body>`);
    },
  },
});

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: BUNDLED },
      target: NODE,
      outDir: 'out/main',
      minify: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          service: resolve(root, 'electron/service-process.ts'),
          'backup-worker': resolve(root, 'electron/service/backup/worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      outDir: 'out/preload',
      minify: true,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    // The drawings and the skin are served beside the page: /anatomy/<set>/<sex>/…
    publicDir: resolve(root, 'resources'),
    plugins: [react(), fetchAtOnce()],
    build: {
      target: CHROME,
      outDir: 'out/renderer',
      minify: true,
      // The content security policy has no data: fonts.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3_000,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        output: {
          codeSplitting: {
            groups: [
              // The schema library and its setting in one chunk: the setting holds before any other makes a schema.
              { name: 'zod', test: /zod/ },
              // All the first screen needs in one file: asking for thirty takes longer than reading them.
              { name: 'preload', test: /preload-helper/ },
              { name: 'first', test: /renderer\/app\.tsx$/ },
            ],
          },
        },
      },
    },
  },
});
