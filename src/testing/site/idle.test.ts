import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aPaper, build, buildWell, buildWith, siteOf } from './build-in-child.ts';
import { expectSameSite } from './expect-same-site.ts';

let root: string;
let site: ReadonlyMap<string, string>;
beforeAll(() => {
  root = aPaper('whole');
  buildWell(root);
  site = siteOf(root);
});

const NOT_AN_INDEX = 'no database';

/** What a build of the paper says, but for how long it took. */
function said(...flags: readonly string[]): string {
  const { code, output } = buildWith(root, ...flags);
  expect(code).toBe(0);
  return output.replaceAll(/\d+[.,]\d+ (?=s\b|detik)/g, '');
}

describe('a build that finds nothing to do', () => {
  test('says what one says that read all of the copy, and reads none of it', () => {
    rmSync(join(root, '.warta/last-build.json'));
    const whole = said();
    const plan = said('--plan');
    expect(whole).toContain('PERINGATAN');
    const index = join(root, '.warta/index.sqlite');
    writeFileSync(index, NOT_AN_INDEX);
    expect(said()).toBe(whole);
    expect(said('--plan')).toBe(plan);
    expect(readFileSync(index, 'utf8')).toBe(NOT_AN_INDEX);
    expectSameSite(siteOf(root), site);
  });

  test('mends a file of the site that somebody changed', () => {
    appendFileSync(join(root, 'dist/index.html'), '<!-- mine -->');
    said();
    expectSameSite(siteOf(root), site);
  });

  test('goes by no ledger but its own', () => {
    const ledger = join(root, 'dist.ledger');
    const before = readFileSync(ledger);
    appendFileSync(join(root, 'content/pages/tentang.md'), '\nSatu kalimat lagi.\n');
    buildWell(root);
    const changed = siteOf(root);
    writeFileSync(ledger, before);
    said();
    expectSameSite(siteOf(root), changed);
  });

  test('goes by no ledger of which a part is damaged', () => {
    const ledger = join(root, 'dist.ledger');
    const bytes = readFileSync(ledger);
    writeFileSync(ledger, bytes.fill(0xff, bytes.length - 4096));
    expect(said()).toContain(ledger);
    expect(said()).not.toContain(ledger);
  });

  test('has something to do at the hour that something is due', () => {
    const { output } = build(root, { WARTA_NOW: '2030-01-01 00:00' });
    expect(output).not.toContain('0 dibuat');
    expect([...siteOf(root)]).not.toEqual([...site]);
  });
});
