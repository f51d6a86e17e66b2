import { expect, test } from 'vitest';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';

test('two builds in other folders, time zones and languages give the same bytes', () => {
  const here = aPaper('whole');
  const there = aPaper('whole');
  buildWell(here, { TZ: 'Asia/Makassar', LANG: 'id_ID.UTF-8' });
  buildWell(there, { TZ: 'America/New_York', LANG: 'C' });
  const site = siteOf(here);
  expect(site.size).toBeGreaterThan(50);
  expect([...siteOf(there).keys()]).toEqual([...site.keys()]);
  for (const [file, bytes] of siteOf(there)) {
    expect(site.get(file) === bytes, `${file} differs`).toBe(true);
  }
});
