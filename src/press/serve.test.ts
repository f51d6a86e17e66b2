import { rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { servedFolder } from '#src/testing/served-folder.ts';
import { serve } from './serve.ts';

let site: Awaited<ReturnType<typeof servedFolder>>;
const silent = () => undefined;

beforeEach(async () => {
  site = await servedFolder({
    'index.html': '<h1>Beranda</h1>',
    '2024/10/x/index.html': '<h1>X</h1>',
    '404.html': '<h1>Tidak ada</h1>',
  });
});
afterEach(() => site.close());

describe('serve', () => {
  test('logs its address as a line of its own', () => {
    expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(site.lines).toEqual([`${site.url}/`]);
  });

  test('answers HEAD without a body', async () => {
    const { status, headers, bytes } = await site.ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], bytes.length]).toEqual([200, '16', 0]);
  });

  test('shows the new site as soon as it took the old one’s place', async () => {
    await site.ask('/');
    await site.write('index.html', '<h1>Baru</h1>', `${site.folder}.next`);
    await rename(site.folder, `${site.folder}.previous`);
    const waiting = site.ask('/');
    await rename(`${site.folder}.next`, site.folder);
    expect((await waiting).text).toBe('<h1>Baru</h1>');
    expect((await site.ask('/2024/10/x/')).status).toBe(404);
  });

  test('never answers 404 for a page that every one of many builds has', async () => {
    let isBuilding = true;
    const asking = async (): Promise<void> => {
      while (isBuilding) expect((await site.ask('/2024/10/x/')).text).toMatch(/^<h1>X/);
    };
    const readers = Promise.all([asking(), asking(), asking()]);
    for (let build = 0; build < 40; build += 1) {
      for (const name of ['404.html', '2024/10/x/index.html'])
        await site.write(name, `<h1>X ${String(build)}</h1>`, `${site.folder}.next`);
      await rename(site.folder, `${site.folder}.previous`);
      await rename(`${site.folder}.next`, site.folder);
      await rm(`${site.folder}.previous`, { recursive: true });
    }
    isBuilding = false;
    await readers;
  });

  test('says that there is no site while there is none, and goes on', async () => {
    await rename(site.folder, `${site.folder}.gone`);
    expect((await site.ask('/')).status).toBe(503);
    await rename(`${site.folder}.gone`, site.folder);
    expect((await site.ask('/')).status).toBe(200);
  });

  test('refuses a port that is taken when it was asked for', async () => {
    const taken = Number(new URL(site.url).port);
    const refused = serve({ folder: site.folder, port: taken, log: silent });
    await expect(refused).rejects.toThrow(
      `Port ${String(taken)} is taken: end the program that uses it, choose another with --port, or leave --port out to use the next free one.`,
    );
  });

  test.each([-1, 65_536, 1.5, NaN])('refuses %d as a port', async (port) => {
    const refused = serve({ folder: site.folder, port, log: silent });
    await expect(refused).rejects.toThrow('A port is a whole number');
  });

  test('takes the next free port when none was asked for, and says so', async () => {
    const lines: string[] = [];
    const blocker = createServer().listen(4321, '127.0.0.1');
    // Another program may have it already, which is as good.
    await Promise.race([once(blocker, 'listening'), once(blocker, 'error')]).catch(silent);
    const server = await serve({ folder: site.folder, log: (line) => lines.push(line) });
    const { port } = new URL(server.url);
    expect(Number(port)).toBeGreaterThan(4321);
    expect(lines).toEqual([`Port 4321 is taken: using ${port}.`, `${server.url}/`]);
    await server.close();
    blocker.close();
  });

  test('can be closed twice, and frees its port', async () => {
    const first = await serve({ folder: site.folder, port: 0, log: silent });
    await first.close();
    await first.close();
    const port = Number(new URL(first.url).port);
    const second = await serve({ folder: site.folder, port, log: silent });
    await second.close();
  });
});
