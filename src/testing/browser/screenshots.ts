import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { buildPaper } from '#src/build-paper.ts';
import { serve } from '#src/press/serve.ts';
import { PROGRAM_ROOT } from '#src/places.ts';
import { aPaper } from '../site/build-in-child.ts';
import { launchChromium } from './chromium.ts';
import { ENGLISH_PAGES, STARTER_PAGES } from './pages-to-see.ts';

const WIDTHS = [360, 768, 1280];
const SCHEMES = ['light', 'dark'] as const;
const NOW = { WARTA_NOW: '2026-11-24 09:00' };

/** Pictures every kind of page of two papers: the starter in Indonesian, the whole fixture in English. */
export async function takeScreenshots(folder: string, log: (line: string) => void): Promise<void> {
  const english = aPaper('whole', 'en');
  const papers = [
    { language: 'id', root: PROGRAM_ROOT, pages: STARTER_PAGES },
    { language: 'en', root: english, pages: ENGLISH_PAGES },
  ];
  const work = mkdtempSync(join(tmpdir(), 'warta-screenshots-'));
  const browser = await launchChromium();
  try {
    for (const { language, root, pages } of papers) {
      const out = join(work, language);
      const { ok } = await buildPaper({ root, out, env: NOW, now: 0, log, complain: log });
      if (!ok) throw new Error(`The paper in ${root} could not be built.`);
      await photograph(browser, out, pages, join(folder, language), log);
    }
  } finally {
    await browser.close();
    for (const temporary of [work, english]) rmSync(temporary, { recursive: true });
  }
}

const HAVE_ALL = `
  document.querySelector('[data-latest]')?.scrollIntoView({ behavior: 'instant' });
  scrollTo({ top: 0, behavior: 'instant' });
  Promise.all([...document.images].map((image) => ((image.loading = 'eager'), image.decode())));
`;

/** Whole pages, down to the foot, named for the kind of page, the width and the scheme. */
async function photograph(
  browser: Browser,
  site: string,
  pages: Readonly<Record<string, string>>,
  folder: string,
  log: (line: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await serve({ folder: site, port: 0, log });
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      for (const [kind, path] of Object.entries(pages)) {
        await page.goto(new URL(path, server.url).href, { waitUntil: 'networkidle' });
        // What is further down waits for the reader's scrolling: have it all.
        await page.evaluate(HAVE_ALL);
        await page.waitForLoadState('networkidle');
        const name = `${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(folder, name), fullPage: true });
      }
      await context.close();
    }
  }
  await server.close();
}
