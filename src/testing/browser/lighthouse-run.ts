import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { setTimeout } from 'node:timers/promises';
import { launchChromium, windowlessBrowser } from './chromium.ts';

const SETTLE = 2000;

/** The median of what Lighthouse measured on a page. Scores go from 0 to 100. */
export interface Measured {
  readonly kind: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Largest Contentful Paint and Total Blocking Time in milliseconds; Cumulative Layout Shift as it is. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** Bytes sent, headers included. */
  readonly bytes: number;
  readonly version: string;
}

/** Runs Lighthouse as on a phone over slow mobile data (its own defaults), so many times, and takes the run in the middle. */
export async function measure(kind: string, url: string, times: number): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < times; run += 1) runs.push(await runOnce(kind, url));
  const sorted = runs.sort((a, b) => a.performance - b.performance || b.lcp - a.lcp);
  const middle = sorted[Math.floor(times / 2)];
  if (!middle) throw new Error('Lighthouse must run once at least.');
  return middle;
}

async function runOnce(kind: string, url: string): Promise<Measured> {
  const port = await freePort();
  const browser = await launchChromium(await windowlessBrowser(), [
    `--remote-debugging-port=${String(port)}`,
  ]);
  try {
    // What the browser does to get ready is not the page's.
    await setTimeout(SETTLE);
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' });
    if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
    const { categories, audits, lighthouseVersion: version } = result.lhr;
    const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
    const value = (name: string) => audits[name]?.numericValue ?? NaN;
    return {
      kind,
      performance: score('performance'),
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      bytes: value('total-byte-weight'),
      version,
    };
  } finally {
    await browser.close();
  }
}

/** A port that nothing listens on: Lighthouse must be told one. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No port is free.'));
      });
    });
  });
}
