import { defineConfig } from 'playwright/test';

// What is printed without a window speaks the computer's language: here English, whatever the computer speaks.
process.env['LANGUAGE'] = 'en_GB:en';

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  // Two windows: each test has its own app, folder and pointer, which Chromium is told of directly.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // On a busy machine a test may press before an animation has ended. What passes at the second try only is listed as
  // flaky at the end, to be mended; what fails twice fails.
  retries: 1,
  reporter: [['list']],
  forbidOnly: true,
});
