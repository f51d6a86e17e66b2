import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { PROGRAM_ROOT } from '#src/places.ts';
import { astroFromNode } from './astro-from-node.ts';

const ASTRO = '/node_modules/astro/dist/';

/** What the runner of the dev server would be told of a module: a file for Node, or what Vite made of it. */
let fetched: (url: string) => Promise<unknown>;
const warmed: string[] = [];
const ofVite = { code: 'transformed by Vite' };

beforeAll(async () => {
  const ssr = {
    fetchModule: () => Promise.resolve(ofVite),
    warmupRequest: (url: string): Promise<void> => {
      warmed.push(url);
      return Promise.resolve();
    },
  };
  const { configureServer } = astroFromNode(PROGRAM_ROOT);
  if (typeof configureServer !== 'function') throw new Error('The plugin sets up no server.');
  await Reflect.apply(configureServer, undefined, [{ environments: { ssr } }]);
  fetched = ssr.fetchModule;
  for (const name of ['core/errors/errors-data.js', 'core/fetch/fetch-state.js']) {
    await ssr.warmupRequest(ASTRO + name);
  }
});

test.for([
  ['imports nothing', 'core/errors/errors-data.js'],
  ['imports only such modules', 'core/errors/index.js'],
] as const)('a module that %s is Node’s', async ([, name]) => {
  const externalize = expect.stringMatching(/^file:.*\/node_modules\/astro\/dist\//);
  expect(await fetched(ASTRO + name)).toEqual({ externalize, type: 'module' });
});

test.for([
  ['asks for the project’s settings', `${ASTRO}runtime/server/astro-global.js`],
  ['imports a virtual module', `${ASTRO}vite-plugin-app/handle-request.js`],
  ['imports one of these', `${ASTRO}runtime/server/index.js`],
  ['is virtual', 'virtual:astro:routes'],
  ['is the program’s', '/src/edition/urls.ts'],
  ['is a page', `file://${PROGRAM_ROOT}/src/pages/home.astro`],
] as const)('a module that %s is Vite’s', async ([, url]) => {
  expect(await fetched(url)).toBe(ofVite);
});

test('what is Node’s is not transformed ahead either', () => {
  expect(warmed).toEqual([`${ASTRO}core/fetch/fetch-state.js`]);
});

test('of every file of Astro it is known whose it is', async () => {
  const names = globSync('**/*.js', { cwd: join(PROGRAM_ROOT, ASTRO) });
  const answers = await Promise.all(names.map((name) => fetched(ASTRO + name)));
  expect(answers).not.toContain(undefined);
  expect(answers).toContain(ofVite);
});

test('Node loads what is said to be its own', async () => {
  const names = globSync('{core,runtime/server}/**/*.js', { cwd: join(PROGRAM_ROOT, ASTRO) });
  let loaded = 0;
  for (const name of names) {
    const answer = await fetched(ASTRO + name);
    if (answer === ofVite) continue;
    await import((answer as { externalize: string }).externalize);
    loaded += 1;
  }
  expect(loaded).toBeGreaterThan(150);
}, 60_000);
