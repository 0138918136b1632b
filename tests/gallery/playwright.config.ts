/** Pictures of every screen for docs/gallery: `npm run gallery`. Not a part of the tests: somebody has to look. */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'gallery.ts',
  outputDir: '../../test-results/gallery',
  workers: 1,
  timeout: 1_200_000,
  reporter: [['list']],
});
