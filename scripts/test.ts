import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installedBrowser, launchChromium } from '#src/testing/browser/chromium.ts';

const HELP = `npm test -- [arguments for Vitest]

Runs all tests: units, whole builds, and pages in a browser. It needs no window and no network:
the browser is CHROME_PATH, else a Chromium or Chrome in PATH, else the one that npm ci brought.

  npm test -- src/edition          tests under a path
  npm test -- --project unit       one kind: unit, site or browser
  --help                           this text`;

const NO_BROWSER = `The tests need Chromium or Chrome, and none could be started on this machine.
Install one (Debian and Ubuntu: sudo apt-get install chromium-headless-shell), or name one: CHROME_PATH=/path/to/chrome npm test
Without a browser, the rest can be run: npm test -- --project unit --project site`;

/** Does a browser start here, the installed one or the packaged one? */
async function startsBrowser(): Promise<boolean> {
  try {
    await (await launchChromium()).close();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function run(command: string, ...args: readonly string[]): number {
  return spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

/** Debian's own Chromium without windows, where we may install it. */
function installBrowser(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error('Installing Chromium with apt-get …');
  run('apt-get', 'update', '-qq');
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell');
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
} else {
  const kinds = args.flatMap((arg, at) => (arg === '--project' ? [args[at + 1]] : []));
  const needsBrowser = kinds.length === 0 || kinds.includes('browser');
  let isReady = !needsBrowser || (await startsBrowser());
  if (!isReady && !installedBrowser()) {
    installBrowser();
    isReady = await startsBrowser();
  }
  if (!isReady) {
    console.error(NO_BROWSER);
    process.exitCode = 1;
  } else {
    const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
    process.exitCode = run(process.execPath, vitest, 'run', ...args);
  }
}
