// Starts a command: `node scripts/run.js build --full` runs build.ts. This file alone is no TypeScript, so that even the
// command's own code is compiled once and kept; its threads and processes take it from there, too. `package.json` has Node
// keep its young objects in 32 MB: with the 64 that it takes otherwise a publish takes a tenth longer and more memory. It
// has one thread clear them, for the press gives all cores something better to do: 3 % of a full build. It looks through
// old objects only once there are 96 MB of them, and optimizes only what runs longest: 5 % of a full build, in which more
// of either does not pay; and it makes nothing among the old ones because the like of it has grown
// old: a page would stay there once it was made.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '..', '.warta', 'code');
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
