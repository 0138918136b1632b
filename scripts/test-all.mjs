// `npm test`: everything that must hold before a change lands, cheapest first. Stops at the first failure.
import { spawnSync } from 'node:child_process';

/** Steps by name and npm script; `e2e` needs a built app. */
const STEPS = ['typecheck', 'lint', 'format:check', 'test:unit', 'test:integration', 'build', 'test:e2e'];

const seconds = [];
for (const step of STEPS) {
  const started = Date.now();
  console.log(`\n== ${step}`);
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  seconds.push(`${step} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (status !== 0) {
    console.error(`\n${step} failed (${seconds.join(', ')})`);
    process.exit(status ?? 1);
  }
}
console.log(`\nall passed: ${seconds.join(', ')}`);
