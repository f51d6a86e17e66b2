import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { SURROUNDINGS } from './measure.ts';

/** How long a writer waits, in milliseconds. */
export interface DevMeasure {
  /** From the command to the front page. */
  readonly firstPage: number;
  /** From asking for a first article, once the front page is there. */
  readonly firstArticle: number;
  /** From asking for the same article again. */
  readonly again: number;
}

const PATIENCE = 120_000;

/** Starts the development server on a paper, asks for pages as a writer would, and ends it. Throws when none comes. */
export async function measureDev(root: string, article: string): Promise<DevMeasure> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(
    process.execPath,
    ['scripts/run.js', 'dev', '--root', root, '--port', String(port)],
    { ...SURROUNDINGS, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const since = (start: number): number => Math.round(performance.now() - start);
  const site = `http://127.0.0.1:${port}`;
  try {
    while (!(await answers(`${site}/`))) {
      if (server.exitCode !== null) throw new Error('The development server ended by itself.');
      if (since(started) > PATIENCE) throw new Error('No page came in two minutes.');
      await setTimeout(20);
    }
    const firstPage = since(started);
    const firstArticle = await timed(site + article);
    return { firstPage, firstArticle, again: await timed(site + article) };
  } finally {
    server.kill();
  }
}

async function timed(url: string): Promise<number> {
  const started = performance.now();
  if (!(await answers(url))) throw new Error(`${url} did not answer as a page should.`);
  return Math.round(performance.now() - started);
}

/** Whether a whole page comes; false while nothing listens yet. Throws when what comes is an error. */
async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) return false;
  const text = await response.text();
  if (response.ok) return text.includes('</html>');
  throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
}

/** A port that the system has just found free. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
