import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aPaper, build } from './build-in-child.ts';
import { edit, keySet } from './edit-file.ts';

const MOVED = 'content/articles/2026/05/taman-baca-di-ujung-gang.md';
const RENAMED = 'content/articles/2026/05/taman-baca.md';

test('a build names an address that it takes from readers, unless the story leads on from there', () => {
  const root = aPaper('whole');
  expect(build(root).output).not.toContain('dialihkan');
  renameSync(join(root, MOVED), join(root, RENAMED));
  const lost = build(root);
  expect(lost.code).toBe(0);
  expect(lost.output).toContain('1 alamat');
  expect(lost.output).toContain('/2026/05/taman-baca-di-ujung-gang/\n');
  renameSync(join(root, RENAMED), join(root, MOVED));
  expect(build(root).output).toContain('/2026/05/taman-baca/\n');
  renameSync(join(root, MOVED), join(root, RENAMED));
  edit(root, RENAMED, 0, keySet('aliases', '[/2026/05/taman-baca-di-ujung-gang/]'));
  expect(build(root).output).not.toContain('dialihkan');
  edit(root, RENAMED, 0, keySet('aliases', '[]'));
  expect(build(root).output).toContain('/2026/05/taman-baca-di-ujung-gang/\n');
  renameSync(join(root, RENAMED), join(root, MOVED));
  const whole = build(root, {}, undefined, undefined, ['--full']);
  expect(whole.output).toContain('/2026/05/taman-baca/\n');
});
