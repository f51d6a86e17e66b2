import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** A browser to test with, and what its process needs in its environment besides ours. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Browsers that have no windows. A desktop's Chromium runs the scripts of its own address bar beside each page, even when it is headless: tests take twice as long. */
const WINDOWLESS = ['chromium-headless-shell', 'chrome-headless-shell'];
const WINDOWED = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];

/** The browser of this machine: `CHROME_PATH`, else the first Chromium or Chrome in `PATH`, one without windows if there is one. */
export function installedBrowser(
  env: NodeJS.ProcessEnv = process.env,
  names: readonly string[] = [...WINDOWLESS, ...WINDOWED],
): BrowserProgram | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [env['CHROME_PATH'] ?? '', ...inPath].find(
    (file) => file !== '' && existsSync(file),
  );
  return path === undefined ? undefined : { path, env: {} };
}

/**
 * The browser that npm brings (`@sparticuz/chromium`: headless Chromium for Linux on x64), unpacked into the temporary
 * folder once. The libraries it lacks on a bare machine lie packed beside it; its own code unpacks them on a few known
 * hosts only, so we do it here and give them to the browser's process alone.
 */
export async function packagedBrowser(): Promise<BrowserProgram> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const libraries = join(tmpdir(), 'al2023', 'lib');
  const packed = fileURLToPath(
    new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium')),
  );
  await mkdir(tmpdir(), { recursive: true });
  const path = await packaged.executablePath();
  if (!existsSync(libraries)) await inflate(packed);
  const fonts = join(tmpdir(), 'fonts');
  return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts } };
}

/** A browser that measures pages: one without windows, for it does nothing else meanwhile. Where there is none, the machine's own. */
export async function windowlessBrowser(): Promise<BrowserProgram | undefined> {
  const installed = installedBrowser(process.env, WINDOWLESS);
  const canUnpack = process.platform === 'linux' && process.arch === 'x64';
  return installed ?? (canUnpack ? packagedBrowser() : undefined);
}

const NO_BACKGROUND = '--disable-background-networking';

/**
 * Starts a browser without a window in a fresh profile. `--no-sandbox` because CI runs as root, where Chromium's sandbox
 * does not start; it opens our own pages only.
 */
export async function launchChromium(
  program?: BrowserProgram,
  flags: readonly string[] = [],
  { prefetches = false } = {},
): Promise<Browser> {
  const { path, env } = program ?? installedBrowser() ?? (await packagedBrowser());
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    // By default nothing is fetched behind a test's back (a flag of Playwright's own).
    ...(prefetches ? { ignoreDefaultArgs: [NO_BACKGROUND] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      // Letters as a phone sets them, not on whole pixels.
      '--font-render-hinting=none',
      ...flags,
    ],
  });
}
