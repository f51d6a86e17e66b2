import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLiveSearch } from '#src/astro/live-search.ts';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { readSite } from '#src/paper-config.ts';
import { aProgram } from './a-program.ts';
import { aPaper, PROGRAM_ROOT } from './build-in-child.ts';
import { aLargePaper } from './newest-articles.ts';

const FILE = 'content/articles/2026/11/coba-siaran.md';
const ADDRESS = '/2026/11/coba-siaran/';
const COPY = (title: string): string =>
  `---\ntitle: ${title}\ndate: 2026-11-20 08:00\nsection: kota\nauthor: ayu-lestari\neditor: ayu-lestari\n---\n\nIsi berita percobaan.\n`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

function startDev(
  root: string,
  port: string,
  flags: readonly string[] = [],
  program = PROGRAM_ROOT,
): ChildProcess {
  const words = ['scripts/run.js', 'dev', '--root', root, '--port', port, ...flags];
  // Under Vitest's own variables Astro would serve nothing.
  const own = { NODE_ENV: 'development', VITEST: undefined, WARTA_NOW: '2026-11-24 09:00' };
  return spawn(process.execPath, words, {
    cwd: program,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('npm run dev', () => {
  let root: string;
  let server: ChildProcess;
  let url: string;
  let port: string;
  let said = '';
  const write = (text: string) => {
    writeFileSync(join(root, FILE), text);
  };
  /** Asks until the answer is as expected: the copy is read again a moment after it was saved. */
  const eventually = async (path: string, status: number, part: string) =>
    vi.waitFor(
      async () => {
        const response = await fetch(url + path, { headers: { accept: 'text/html' } });
        expect(await response.text()).toContain(part);
        expect(response.status).toBe(status);
      },
      { timeout: 30_000, interval: 100 },
    );

  beforeAll(async () => {
    root = aPaper('whole');
    port = String(await freePort());
    url = `http://127.0.0.1:${port}`;
    server = startDev(root, port);
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', (text: Buffer) => (said += text.toString()));
    }
    await eventually('/', 200, '<h1');
  });

  afterAll(() => {
    server.kill();
  });

  test('says that the file of the paper’s identity is read at the start alone', async () => {
    const file = join(root, 'site.config.ts');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    await vi.waitFor(() => expect(said).toContain('site.config.ts berubah'), 10_000);
  });

  test('does not take another port than the one that was asked for', () => {
    const words = ['scripts/run.js', 'dev', '--root', root, '--port'];
    const start = (wanted: string) =>
      spawnSync(process.execPath, [...words, wanted], { cwd: PROGRAM_ROOT, encoding: 'utf8' });
    expect(start(port)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^Port \d+ is taken:/),
    });
    expect(start('abc')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^A port is a whole number/),
    });
  });

  test('refuses a folder that holds no paper', () => {
    const empty = aPaper('whole');
    rmSync(join(empty, 'content'), { recursive: true });
    const words = ['scripts/run.js', 'dev', '--root', empty];
    expect(
      spawnSync(process.execPath, words, { cwd: PROGRAM_ROOT, encoding: 'utf8' }),
    ).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/content\/ tidak ditemukan[^]*\n {2}→ /),
    });
  });

  test('shows a new story and what is saved in it', async () => {
    write(COPY('Judul yang pertama ditulis'));
    await eventually(ADDRESS, 200, 'Judul yang pertama ditulis');
    write(COPY('Judul yang kemudian diganti'));
    await eventually(ADDRESS, 200, 'Judul yang kemudian diganti');
  });

  test('says what is wrong, and goes on when it is mended', async () => {
    write(COPY('Judul yang benar sekali').replace('section: kota', 'rubrik: kota'));
    await vi.waitFor(async () => expect((await fetch(url + ADDRESS)).status).toBe(500), {
      timeout: 30_000,
    });
    expect(said).toContain(`at ${join(root, FILE)}:1:1`);
    write(COPY('Judul yang benar sekali'));
    await eventually(ADDRESS, 200, 'Judul yang benar sekali');
  });

  test('hides a draft as the site does', async () => {
    write(COPY('Judul yang belum selesai').replace('---\n\n', 'draft: true\n---\n\n'));
    await eventually(ADDRESS, 404, '<h1');
  });

  test('finds what the site would: a saved story, and no draft', async () => {
    const bundleOf = async (): Promise<{ path: string; stories: number; version: string }> => {
      const response = await fetch(`${url}/api/v1/search.json`);
      // The list that the search page reads.
      const { bundles } = (await response.json()) as {
        bundles: [Awaited<ReturnType<typeof bundleOf>>];
      };
      return bundles[0];
    };
    write(COPY('Judul yang dapat dicari'));
    await eventually(ADDRESS, 200, 'Judul yang dapat dicari');
    const { path, stories, version } = await bundleOf();
    for (const file of ['pagefind.js', 'pagefind-entry.json', 'wasm.id.pagefind']) {
      expect((await fetch(url + path + file)).status, file).toBe(200);
    }
    expect((await fetch(`${url}${path}none.pf_index`)).status).toBe(404);
    write(COPY('Judul yang dapat dicari').replace('---\n\n', 'draft: true\n---\n\n'));
    await eventually(ADDRESS, 404, '<h1');
    const without = await bundleOf();
    expect(without.stories).toBe(stories - 1);
    expect(without.version).not.toBe(version);
  });

  test('keeps no page for reading offline, and sends away a worker that did', async () => {
    await eventually('/sw.js', 200, 'unregister');
    expect(await (await fetch(`${url}/`)).text()).not.toContain('data-worker');
  });

  test('serves feeds and files as the site does', async () => {
    await eventually('/feed.xml', 200, '<rss');
    await eventually('/manifest.webmanifest', 200, '"short_name"');
    await eventually('/icon.svg', 200, readFileSync(join(root, 'public/icon.svg'), 'utf8'));
  });
});

test('with --drafts, drafts are shown as if they were out', async () => {
  const port = String(await freePort());
  const server = startDev(aPaper('whole'), port, ['--drafts']);
  try {
    await vi.waitFor(
      async () => {
        const page = await fetch(`http://127.0.0.1:${port}/2026/11/rahasia-draf-belum-siap/`);
        expect(await page.text()).toContain('<h1>RAHASIA-DRAF yang belum siap terbit</h1>');
      },
      { timeout: 30_000, interval: 200 },
    );
  } finally {
    server.kill();
  }
});

test('of a large archive the newest stories are searched, and whoever writes is told so', async () => {
  const root = aLargePaper();
  const asOf = Date.parse('2026-11-24T09:00:00+08:00');
  const newsroom = await openNewsroom({ root, site: await readSite(root), asOf });
  const told: string[] = [];
  const search = openLiveSearch(newsroom, translator('id'), (line) => told.push(line));
  expect(told).toEqual([]);
  const lists = await Promise.all([search.list(), search.list()]);
  expect(lists[0]).toContain('"year":"2026"');
  expect(lists[0]).not.toContain('"year":"2019"');
  expect(lists[1]).toBe(lists[0]);
  expect(told).toEqual([expect.stringContaining('npm start')]);
});

test('npm run dev refuses a template that asks for what no page has, as a build does', async () => {
  const program = aProgram();
  appendFileSync(join(program, 'src/components/Masthead.astro'), '<p>{Astro.url.href}</p>\n');
  const port = String(await freePort());
  const server = startDev(aPaper('whole'), port, [], program);
  let said = '';
  server.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  server.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  try {
    const answer = async () => (await fetch(`http://127.0.0.1:${port}/`)).status;
    await vi.waitFor(async () => expect(await answer()).toBe(500), { timeout: 30_000 });
    expect(said).toMatch(/Masthead\.astro:\d+: Astro\.url is about a request/);
  } finally {
    server.kill();
  }
});
