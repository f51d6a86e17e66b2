import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStaging } from './apply.ts';

describe('openStaging', () => {
  let target: string;
  const page = () => readFileSync(join(target, 'index.html'), 'utf8');
  const writeInto = (folder: string, text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), text);
  };
  beforeEach(() => {
    target = join(mkdtempSync(join(tmpdir(), 'warta-apply-')), 'dist');
    writeInto(target, 'old');
  });

  test('puts the new site in place of the old one and leaves nothing beside it', () => {
    const staging = openStaging(target);
    writeInto(staging.folder, 'new');
    expect(page()).toBe('old');
    staging.publish();
    expect(page()).toBe('new');
    expect([existsSync(staging.folder), existsSync(`${target}.previous`)]).toEqual([false, false]);
  });

  test('leaves the old site alone when the new one is discarded', () => {
    const staging = openStaging(target);
    writeInto(staging.folder, 'half');
    staging.discard();
    expect(page()).toBe('old');
    expect(existsSync(staging.folder)).toBe(false);
  });

  test('puts the old site back when a build was killed between the two renames', () => {
    renameSync(target, `${target}.previous`);
    writeInto(`${target}.next`, 'half');
    const staging = openStaging(target);
    expect(page()).toBe('old');
    expect(existsSync(join(staging.folder, 'index.html'))).toBe(false);
  });

  test('puts the old site back when the new one could not take its place', () => {
    const staging = openStaging(target);
    rmSync(staging.folder, { recursive: true });
    expect(() => {
      staging.publish();
    }).toThrow();
    staging.discard();
    expect(page()).toBe('old');
  });

  test('makes the first site where there was none', () => {
    const first = `${target}-first`;
    const staging = openStaging(first);
    writeInto(staging.folder, 'new');
    staging.publish();
    expect(readFileSync(join(first, 'index.html'), 'utf8')).toBe('new');
  });
});
