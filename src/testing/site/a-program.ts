import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROGRAM_ROOT } from './build-in-child.ts';

/** The program in a folder of its own, where its templates are compiled anew. */
export function aProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-program-'));
  for (const part of [
    'src',
    'public',
    'scripts',
    'package.json',
    'package-lock.json',
    'astro.config.ts',
  ]) {
    cpSync(join(PROGRAM_ROOT, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(PROGRAM_ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
