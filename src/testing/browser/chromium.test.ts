import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installedBrowser, launchChromium, packagedBrowser } from './chromium.ts';

describe('installedBrowser', () => {
  test('takes the browser that is named, else the first one in PATH', () => {
    const folder = mkdtempSync(join(tmpdir(), 'warta-browser-'));
    const [named, found] = [join(folder, 'mine'), join(folder, 'google-chrome')];
    for (const file of [named, found]) writeFileSync(file, '');
    expect(installedBrowser({ CHROME_PATH: named, PATH: folder })?.path).toBe(named);
    expect(installedBrowser({ CHROME_PATH: `${named}-gone`, PATH: folder })?.path).toBe(found);
    expect(installedBrowser({ PATH: join(folder, 'empty') })).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('packagedBrowser', () => {
  // The package holds a program for Linux on x64 alone.
  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'starts and shows a page, without anything installed',
    async () => {
      const program = await packagedBrowser();
      expect(existsSync(program.path)).toBe(true);
      const browser = await launchChromium(program);
      const page = await browser.newPage();
      await page.setContent('<h1>Halo</h1>');
      expect(await page.getByRole('heading').textContent()).toBe('Halo');
      await browser.close();
    },
  );
});
