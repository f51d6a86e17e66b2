import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deployable, type Deployable } from '#src/press/deploy/deployable.ts';
import { digestOf } from '#src/press/file-state.ts';
import { enterChanges, readLedger, type LedgerRow } from '#src/press/ledger.ts';

const FEEDS = /\.xml$|^_|\.json$/;

/** A published site in a folder of its own, with its ledger, out of texts by file. */
export function aSiteFolder(files: Readonly<Record<string, string>>) {
  const target = join(mkdtempSync(join(tmpdir(), 'warta-deploy-')), 'dist');
  const publish = (texts: Readonly<Record<string, string | undefined>>): Deployable => {
    const rows: LedgerRow[] = [];
    const removed: string[] = [];
    for (const [file, text] of Object.entries(texts)) {
      const path = join(target, file);
      mkdirSync(dirname(path), { recursive: true });
      rmSync(path, { force: true });
      if (text === undefined) removed.push(file);
      else {
        writeFileSync(path, text);
        rows.push(rowOf(file, text, path));
      }
    }
    enterChanges(target, rows, removed);
    return deployable(target, readLedger(target) ?? new Map());
  };
  const site = publish(files);
  return { target, site, publish };
}

function rowOf(file: string, text: string, path: string): LedgerRow {
  const isPicture = file.startsWith('media/');
  const how = isPicture ? 'picture' : FEEDS.test(file) ? 'text' : kindOf(file);
  const { size, mtimeMs } = statSync(path);
  return {
    file,
    how,
    fingerprint: `t.p.${text}.-`,
    inputs: '',
    digest: isPicture ? '' : digestOf(text),
    size,
    changedAt: Math.floor(mtimeMs),
  };
}

function kindOf(file: string): 'page' | 'copy' {
  return file.endsWith('.html') ? 'page' : 'copy';
}
