import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readSite } from './paper-config.ts';

const SITE = {
  ...{ name: 'Kabar', datelineName: 'Kabar.test', url: 'https://kabar.test', language: 'en' },
  ...{ timeZone: 'Asia/Makassar', tagline: 'Kabar', description: 'Kabar', place: 'Balikpapan' },
  ...{ copyright: 'Kabar', adSlots: {} },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'warta-config-'));
});

function written(site: object) {
  const keys = Object.entries(site).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  writeFileSync(join(root, 'site.config.ts'), ['export default {', ...keys, '};', ''].join('\n'));
  return readSite(root);
}

describe('readSite', () => {
  test.each([
    ...['Asia/Kolkata', 'Asia/Ujung_Pandang', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'],
    ...['UTC', 'Asia/Jakarta'],
  ])('knows the time zone %s', async (timeZone) => {
    await expect(written({ ...SITE, timeZone })).resolves.toMatchObject({ timeZone });
  });

  test('names every mistake at once: its line, what is written, and what to do', async () => {
    const slots = { top: { width: 1, height: 1, phone: 'none' } };
    const wrong = { ...SITE, timeZone: '+08:00', permalink: 'a/:slug', nmae: 1, adSlots: slots };
    const error = await written(wrong).catch(String);
    expect(error).toContain('site.config.ts:6  timeZone');
    expect(error).toContain('The time zone "+08:00" is not known.');
    expect(error).toContain('Use an IANA name');
    expect(error).toContain('site.config.ts:12  permalink');
    expect(error).toContain('/:year/:month/:slug/');
    expect(error).toContain('nmae');
    expect(error).toContain('site.config.ts:11  adSlots.top.phone');
    expect(error).toContain('no phone of its own');
  });

  test('speaks the language of the paper', async () => {
    await expect(written({ ...SITE, language: 'id', timeZone: 'WITA' })).rejects.toThrow(
      'Zona waktu "WITA" tidak dikenal.',
    );
  });
});
