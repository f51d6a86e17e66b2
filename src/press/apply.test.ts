import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '#src/testing/site/build-in-child.ts';
import { changeSite, openWaitingRoom, replaceSite } from './apply.ts';
import { hasOpenJournal, openJournal, waitingRoomOf } from './journal.ts';
import { ledgerOf, readLedger, type LedgerRow } from './ledger.ts';
import { recoverSite } from './site-folder.ts';

let target: string;
beforeEach(() => {
  target = join(mkdtempSync(join(tmpdir(), 'warta-apply-')), 'dist');
});

/** Has files made in the waiting room, as the press does, and gives their rows. */
function waiting(files: Readonly<Record<string, string>>): LedgerRow[] {
  const folder = openWaitingRoom(target);
  return Object.entries(files).map(([file, text]) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    const fingerprint = `t.p.${text}.-`;
    return {
      file,
      how: 'text',
      fingerprint,
      inputs: '',
      digest: text,
      size: text.length,
      changedAt: 1,
    };
  });
}

const site = () => Object.fromEntries(filesIn(target));
const inLedger = () => [...(readLedger(target)?.keys() ?? [])];

describe('replaceSite', () => {
  test('puts the new site in place of the old one, enters it, and leaves nothing beside it', () => {
    replaceSite(target, waiting({ 'index.html': 'old', 'gone.html': 'old' }));
    replaceSite(target, waiting({ 'index.html': 'new' }));
    expect(site()).toEqual({ 'index.html': 'new' });
    expect(inLedger()).toEqual(['index.html']);
    expect(existsSync(`${target}.previous`) || existsSync(waitingRoomOf(target))).toBe(false);
  });

  test('killed between its two renames, the old site is put back and the ledger is gone', () => {
    replaceSite(target, waiting({ 'index.html': 'old' }));
    rmSync(ledgerOf(target));
    renameSync(target, `${target}.previous`);
    recoverSite(target);
    expect(site()).toEqual({ 'index.html': 'old' });
    expect(readLedger(target)).toBeUndefined();
  });
});

describe('changeSite', () => {
  const before = { 'index.html': 'old', 'a/index.html': 'a', 'b/index.html': 'b', c: 'c' };
  const after = { 'index.html': 'new', 'b/index.html': 'b', 'c/d': 'd' };
  const changes = { 'index.html': 'new', 'c/d': 'd' };
  beforeEach(() => {
    replaceSite(target, waiting(before));
  });

  test('moves files in, removes what vanished and its empty folders, and enters both', () => {
    changeSite(target, waiting(changes), ['a/index.html', 'c']);
    expect(site()).toEqual(after);
    expect(existsSync(join(target, 'a'))).toBe(false);
    expect(inLedger()).toEqual(['b/index.html', 'c/d', 'index.html']);
  });

  test('a file may stand where a folder was', () => {
    changeSite(target, waiting({ b: 'now a file' }), ['b/index.html']);
    expect(site()).toEqual({ 'index.html': 'old', 'a/index.html': 'a', c: 'c', b: 'now a file' });
  });

  test('is rolled forward by the next start, wherever it was killed', () => {
    const rows = waiting(changes);
    openJournal(target, { put: rows, remove: ['a/index.html', 'c'] });
    const killed = `${target}-killed`;
    for (const done of [[], ['index.html'], ['index.html', 'c/d']]) {
      for (const beside of ['', '.next', '.journal', '.ledger']) {
        cpSync(target + beside, killed + beside, { recursive: true });
      }
      for (const file of done) {
        rmSync(join(killed, 'c'), { recursive: true, force: true });
        mkdirSync(dirname(join(killed, file)), { recursive: true });
        renameSync(join(waitingRoomOf(killed), file), join(killed, file));
      }
      expect(hasOpenJournal(killed)).toBe(true);
      recoverSite(killed);
      expect(Object.fromEntries(filesIn(killed))).toEqual(after);
      expect([...(readLedger(killed)?.keys() ?? [])]).toEqual([
        'b/index.html',
        'c/d',
        'index.html',
      ]);
      expect(hasOpenJournal(killed)).toBe(false);
      rmSync(killed, { recursive: true });
    }
  });

  test('a ledger that cannot be written is forgotten, so that the next publish makes everything', () => {
    writeFileSync(ledgerOf(target), 'no database');
    changeSite(target, waiting(changes), ['a/index.html', 'c']);
    expect(site()).toEqual(after);
    expect(existsSync(ledgerOf(target))).toBe(false);
  });
});
