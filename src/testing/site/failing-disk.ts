import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before the build (`node --import`): something goes wrong at the n-th change to the disk, WARTA_FAIL_AT.
// SIGKILL ends the process there: what was done until then stays done, and nothing is tidied up.
// EACCES refuses that change alone, as a file or folder does that may not be written.
// ENOSPC refuses it and all later ones that need room, EROFS all later ones.
// With Infinity nothing goes wrong: how many changes there were is told in the end.
let left = Number(process.env['WARTA_FAIL_AT']);
let made = 0;
const how = process.env['WARTA_FAIL_WITH'] ?? 'SIGKILL';

const NEED_ROOM = ['writeFileSync', 'mkdirSync', 'linkSync', 'writeSync', 'copyFileSync'];
const CHANGES = [...NEED_ROOM, 'renameSync', 'rmSync', 'rmdirSync'];

function isRefused(name: string): boolean {
  if (how === 'EACCES') return left === 0;
  return left <= 0 && (how === 'EROFS' || NEED_ROOM.includes(name));
}

const disk = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of CHANGES) {
  const real = disk[name];
  disk[name] = (...args) => {
    left -= 1;
    made += 1;
    if (how === 'SIGKILL' && left <= 0) process.kill(process.pid, 'SIGKILL');
    if (isRefused(name)) {
      const message = `${how}: ${name} refused, '${String(args[0])}'`;
      throw Object.assign(new Error(message), { code: how });
    }
    return real?.(...args);
  };
}
syncBuiltinESMExports();
if (left === Infinity) {
  process.on('exit', () => process.stderr.write(`\nchanges to the disk: ${String(made)}\n`));
}
