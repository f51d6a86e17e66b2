import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetPieces, openPieces, putPieces, SHELF_FILE, writePieces } from './pieces.ts';

const aFolder = () => join(mkdtempSync(join(tmpdir(), 'warta-shelf-')), '.warta');

function pieceIn(folder: string, name: string): string {
  const pieces = openPieces(folder);
  try {
    return pieces.piece(name);
  } finally {
    pieces.close();
  }
}

describe('pieces', () => {
  test('are what was written last', () => {
    const folder = aFolder();
    writePieces(folder, [
      ['satu', 'a'],
      ['dua', 'b'],
    ]);
    putPieces(folder, [
      ['dua', 'c'],
      ['tiga', 'd'],
    ]);
    expect(['satu', 'dua', 'tiga'].map((name) => pieceIn(folder, name))).toEqual(['a', 'c', 'd']);
    writePieces(folder, [['dua', 'e']]);
    expect(pieceIn(folder, 'dua')).toBe('e');
    expect(() => pieceIn(folder, 'satu')).toThrow('satu');
  });

  test('are not believed when they are damaged, and not there when they are forgotten', () => {
    const folder = aFolder();
    writePieces(folder, [['satu', 'isi yang benar']]);
    const file = join(folder, SHELF_FILE);
    const bytes = readFileSync(file);
    bytes.write('X', bytes.indexOf('isi yang benar'));
    writeFileSync(file, bytes);
    expect(() => pieceIn(folder, 'satu')).toThrow('satu');
    forgetPieces(folder);
    expect(() => openPieces(folder)).toThrow();
  });
});
