import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before the build (`node --import`): ends the process as SIGKILL does, at the n-th change to the disk.
// What was done until then stays done, and nothing is tidied up.
let left = Number(process.env['WARTA_KILL_AT']);

const CHANGES = [
  'writeFileSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'mkdirSync',
  'linkSync',
  'writeSync',
];
const disk = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
for (const name of CHANGES) {
  const real = disk[name];
  disk[name] = (...args) => {
    left -= 1;
    if (left <= 0) process.kill(process.pid, 'SIGKILL');
    return real?.(...args);
  };
}
syncBuiltinESMExports();
