import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchFolder } from './watch-folder.ts';

test('hears of files at any depth, also in folders that came, went and came again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'warta-watch-'));
  const month = join(root, 'articles/2026/11');
  mkdirSync(month, { recursive: true });
  let heard = 0;
  const failures: string[] = [];
  watchFolder(root, {
    changed: () => (heard += 1),
    failed: (reason) => failures.push(reason),
  });
  const tells = async (change: () => void): Promise<void> => {
    heard = 0;
    change();
    await vi.waitFor(() => expect(heard).toBeGreaterThan(0));
    // Steps of this change must not be taken for the next one's.
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const write = (folder: string, text: string): void => {
    writeFileSync(join(folder, 'berita.md'), text);
  };

  await tells(() => write(month, 'baru'));
  await tells(() => write(month, 'disunting'));
  const next = join(root, 'articles/2027/01');
  await tells(() => mkdirSync(next, { recursive: true }));
  await tells(() => write(next, 'di folder baru'));
  await tells(() => write(next, 'disunting di folder baru'));
  await tells(() => rmSync(join(root, 'articles/2027'), { recursive: true }));
  await tells(() => mkdirSync(next, { recursive: true }));
  await tells(() => write(next, 'di folder yang kembali'));
  await tells(() => renameSync(join(root, 'articles/2027'), join(root, 'articles/2028')));
  await tells(() => write(join(root, 'articles/2028/01'), 'di folder yang berganti nama'));
  await tells(() => rmSync(join(month, 'berita.md')));
  await tells(() => rmSync(month, { recursive: true }));
  await tells(() => writeFileSync(month, 'berkas di tempat folder'));
  expect(failures).toEqual([]);
});

test('says what cannot be watched', () => {
  const failures: string[] = [];
  const failed = (reason: string): number => failures.push(reason);
  // No system has such a name.
  watchFolder(join(tmpdir(), 'a\0b'), { changed: () => undefined, failed });
  expect(failures).toHaveLength(1);
  watchFolder(join(tmpdir(), 'warta-none'), { changed: () => undefined, failed });
  expect(failures).toHaveLength(1);
});
