import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from './file-state.ts';
import { enterChanges } from './ledger.ts';
import { verifySite } from './verify.ts';

const FILES = { 'index.html': 'front', 'a/index.html': 'a page', 'media/x.jpg': 'a picture' };
let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), 'warta-verify-')), 'dist');
  const rows = Object.entries(FILES).map(([file, text]) => {
    mkdirSync(join(target, file, '..'), { recursive: true });
    writeFileSync(join(target, file), text);
    const how = file.startsWith('media/') ? ('picture' as const) : ('page' as const);
    const digest = how === 'picture' ? '' : digestOf(text);
    return { file, how, fingerprint: 'f', inputs: '', digest, size: text.length, changedAt: 1 };
  });
  enterChanges(target, rows, []);
});

describe('verifySite', () => {
  test('finds nothing where all is as it was published', () => {
    expect(verifySite(target)).toEqual([]);
  });

  test('names what is missing, what was altered without changing its length, and what nobody published', () => {
    rmSync(join(target, 'a/index.html'));
    writeFileSync(join(target, 'index.html'), 'FRONT');
    writeFileSync(join(target, '.hidden'), '');
    writeFileSync(join(target, 'media/x.jpg'), 'cut off');
    expect(verifySite(target)).toEqual([
      { file: '.hidden', deviation: 'orphaned' },
      { file: 'a/index.html', deviation: 'missing' },
      { file: 'index.html', deviation: 'altered' },
      { file: 'media/x.jpg', deviation: 'altered' },
    ]);
  });

  test('says that it cannot tell without a ledger', () => {
    rmSync(`${target}.ledger`);
    expect(verifySite(target)).toBeUndefined();
  });
});
