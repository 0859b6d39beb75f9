import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './support/browser.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = 'tests/output';
let passed = 0;
let failed = 0;

function command(title: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync('npx', ['--no-install', ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** One command that holds or fails as a whole. */
function check(title: string, args: readonly string[]): boolean {
  const isRight = command(title, args);
  if (isRight) passed += 1;
  else failed += 1;
  return isRight;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** A run of Vitest, counted test by test; a file that does not even load is a failure too, and so is a run of no test. */
function tests(title: string, name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const report = `${output}/${name}.json`;
  const isRight = command(
    title,
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    env,
  );
  let counted: VitestReport = { numPassedTests: 0, numFailedTests: 0 };
  try {
    counted = JSON.parse(readFileSync(`${root}/${report}`, 'utf8'));
  } catch {
    console.error(`${name}: Vitest has written no report`);
  }
  passed += counted.numPassedTests;
  failed += counted.numFailedTests;
  if (counted.numFailedTests === 0 && (!isRight || counted.numPassedTests === 0)) failed += 1;
}

async function chromiumTests(): Promise<void> {
  try {
    const browser = await findOrInstallBrowser();
    tests('Browser tests', 'chromium', ['--config', 'tests/e2e/vitest.config.ts'], { ATLAS_BROWSER: browser });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed += 1;
  }
}

const isFull = process.argv.includes('--full');
const isAddedOnly = process.argv.includes('--added-only');
rmSync(`${root}/${output}`, { recursive: true, force: true });
mkdirSync(`${root}/${output}`, { recursive: true });

if (!isAddedOnly) {
  check('Types', ['tsc']);
  check('Lint and format', ['biome', 'ci', '--colors=off']);
  tests('Unit tests', 'unit', []);
  check('City pack', ['tsx', 'src/cli/check-pack.ts']);
  if (check('Build', ['vite', 'build'])) await chromiumTests();
}
if (isFull) tests('Tests with Debian’s tools', 'full', ['--config', 'tests/full/vitest.config.ts']);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
