import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPaper } from '#src/build-paper.ts';
import { urlsOf } from '#src/edition/urls.ts';
import { serve } from '#src/press/serve.ts';
import { PROGRAM_ROOT } from '#src/places.ts';
import { launchChromium, windowlessBrowser } from './chromium.ts';
import { measure, type Measured } from './lighthouse-run.ts';
import { STARTER_PAGES } from './pages-to-see.ts';

const NOW = { WARTA_NOW: '2026-11-24 09:00' };
const { home, hero, section, person } = STARTER_PAGES;
const { search } = urlsOf({ language: 'id', permalink: '/:slug/' });
const PAGES = { home, article: hero, section, person, search };

/** Builds the starter paper, measures its pages and writes the table. Gives what falls short, in words. */
export async function reportLighthouse(
  file: string,
  { times, log }: { readonly times: number; readonly log: (line: string) => void },
): Promise<readonly string[]> {
  const work = mkdtempSync(join(tmpdir(), 'warta-lighthouse-'));
  const out = join(work, 'site');
  const order = { root: PROGRAM_ROOT, out, env: NOW, now: 0, log, complain: log };
  const { ok } = await buildPaper(order);
  if (!ok) throw new Error('The paper could not be built.');
  const server = await serve({ folder: out, port: 0, log: () => undefined });
  const measured: Measured[] = [];
  try {
    for (const [kind, path] of Object.entries(PAGES)) {
      const { status } = await fetch(server.url + path);
      if (status !== 200) log(`${kind}: there is no ${path}.`);
      else measured.push(await measure(kind, server.url + path, times));
    }
  } finally {
    await server.close();
    rmSync(work, { recursive: true });
  }
  writeFileSync(file, await report(measured, times));
  return measured.flatMap(shortfalls);
}

/** What a page must reach, and does not. */
function shortfalls(page: Measured): readonly string[] {
  const least = { performance: 99, accessibility: 100, bestPractices: 100, seo: 100 } as const;
  const scores = (Object.keys(least) as (keyof typeof least)[])
    .filter((name) => page[name] < least[name])
    .map((name) => `${page.kind}: ${name} ${page[name]}, not ${least[name]}`);
  return page.cls > 0 ? [...scores, `${page.kind}: layout shifts by ${page.cls}, not 0`] : scores;
}

async function report(pages: readonly Measured[], times: number): Promise<string> {
  const browser = await launchChromium(await windowlessBrowser());
  const chromium = browser.version();
  await browser.close();
  const rows = pages.map((page) =>
    [
      page.kind,
      ...[page.performance, page.accessibility, page.bestPractices, page.seo],
      `${(page.lcp / 1000).toFixed(2)} s`,
      `${page.tbt.toFixed()} ms`,
      page.cls.toFixed(3),
      `${(page.bytes / 1000).toFixed()} kB`,
    ].join(' | '),
  );
  const machine = `${String(availableParallelism())} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  const version = pages[0]?.version ?? '';
  return `# Lighthouse

Written by \`npm run test:lighthouse\`: Lighthouse ${version} as on a phone over slow 4G, median of ${String(times)}, Chromium ${chromium}, on ${new Date().toISOString().slice(0, 10)}, ${machine}.

| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | sent |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
${rows.map((row) => `| ${row} |`).join('\n')}

All of it over HTTP/1.1 without TLS from the preview server, headers included: a host with HTTP/2 sends less.
`;
}
