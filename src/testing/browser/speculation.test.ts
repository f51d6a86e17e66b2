import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPaper } from '#src/build-paper.ts';
import { SPECULATION_RULES } from '#src/formats/speculation-rules.ts';
import { serve } from '#src/press/serve.ts';
import { aPaper } from '../site/build-in-child.ts';
import { launchChromium } from './chromium.ts';

const silent = () => undefined;

test('the browser fetches a story when the pointer rests on its link, and the policy lets it', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'warta-speculation-')), 'dist');
  const env = { WARTA_NOW: '2026-11-24 09:00' };
  const order = { root: aPaper('whole'), out, env, now: 0, log: silent, complain: silent };
  expect(await buildPaper(order)).toMatchObject({ ok: true });
  const server = await serve({ folder: out, port: 0, log: silent });
  const browser = await launchChromium(undefined, [], { prefetches: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  const session = await page.context().newCDPSession(page);
  const rules: string[] = [];
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    rules.push(ruleSet.sourceText);
    if (ruleSet.errorType) faults.push(ruleSet.errorType);
  });
  const fetched = new Set<string>();
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.add(prefetchUrl);
  });
  await session.send('Preload.enable');
  await page.goto(server.url, { waitUntil: 'networkidle' });
  await expect.poll(() => rules).toEqual([SPECULATION_RULES]);
  const story = page.locator('main h2 a').first();
  expect([...fetched]).toEqual([]);
  await story.hover();
  const address = await story.evaluate((link: HTMLAnchorElement) => link.href);
  await expect.poll(() => [...fetched]).toEqual([address]);
  expect(faults).toEqual([]);
  await browser.close();
  await server.close();
});
