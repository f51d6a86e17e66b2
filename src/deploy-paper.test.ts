import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deployPaper, type DeployOrder } from '#src/deploy-paper.ts';
import { openBucket } from '#src/press/deploy/s3/bucket.ts';
import { putStamp, readStamp } from '#src/press/deploy/s3/stamp.ts';
import { openJournal } from '#src/press/journal.ts';
import { forgetLedger } from '#src/press/ledger.ts';
import { lockSite } from '#src/press/site-lock.ts';
import { aBucket } from '#src/testing/a-bucket.ts';
import { aListener } from '#src/testing/a-listener.ts';
import { aSiteFolder } from '#src/testing/a-site.ts';

const KEY = 'kunci1234';
const FILES = {
  'index.html': 'front',
  'a/index.html': 'a',
  'feed.xml': '<rss/>',
  [`${KEY}.txt`]: KEY,
};

/** A paper whose site is published, in a folder of its own. */
function aPublishedPaper() {
  const { target: out, publish } = aSiteFolder(FILES);
  const root = dirname(out);
  cpSync('src/testing/fixtures/whole/site.config.ts', join(root, 'site.config.ts'));
  const said: string[] = [];
  const deploy = (order: Partial<DeployOrder>) =>
    deployPaper({
      root,
      s3: {},
      adopt: false,
      dryRun: false,
      purge: false,
      ping: false,
      env: {},
      say: (line) => said.push(line),
      complain: (lines) => said.push(lines),
      ...order,
    });
  const changes = () =>
    JSON.parse(readFileSync(join(root, '.warta/changes.json'), 'utf8')) as unknown;
  return { root, out, publish, said, deploy, changes };
}

let paper: ReturnType<typeof aPublishedPaper>;
beforeEach(() => {
  paper = aPublishedPaper();
});
const well = { to: 'server', run: 'true' };

describe('deployPaper', () => {
  test('remembers what was deployed, and writes what changed since', async () => {
    expect(await paper.deploy(well)).toBe(true);
    expect(paper.changes()).toMatchObject({ deployed: true, compared: false });
    paper.publish({ 'a/index.html': 'newer', 'b/index.html': 'b', 'feed.xml': undefined });
    expect(await paper.deploy({ ...well, dryRun: true })).toBe(true);
    const changes = {
      added: [{ file: 'b/index.html', url: 'https://kabarteluk.test/b/' }],
      changed: [{ file: 'a/index.html', url: 'https://kabarteluk.test/a/' }],
      removed: [{ file: 'feed.xml', url: 'https://kabarteluk.test/feed.xml' }],
    };
    expect(paper.changes()).toMatchObject({ ...changes, deployed: false, compared: true });
    expect(paper.said.join('\n')).toContain('berubah  https://kabarteluk.test/a/');
    // What was not deployed is not remembered, nor what failed.
    expect(await paper.deploy({ to: 'server', run: 'exit 3' })).toBe(false);
    expect(paper.said.join('\n')).toContain('exit 3');
    expect(await paper.deploy(well)).toBe(true);
    expect(paper.changes()).toMatchObject({ ...changes, deployed: true });
  });

  test('keeps what it remembers of one target apart from others', async () => {
    await paper.deploy(well);
    await paper.deploy({ ...well, to: 'lain' });
    expect(paper.changes()).toMatchObject({ target: 'lain', compared: false });
  });

  test.each<[string, () => void, string]>([
    ['without a ledger', () => forgetLedger(paper.out), 'Tidak ada catatan terbitan'],
    ['without a site', () => renameSync(paper.out, `${paper.out}.x`), 'Tidak ada catatan terbitan'],
    ['amid a publish', () => openJournal(paper.out, { put: [], remove: [] }), 'terputus'],
    ['while a build is at work', () => void lockSite(paper.out), 'Another build'],
    ['of altered files', () => writeFileSync(join(paper.out, 'feed.xml'), 'x'), '--full'],
  ])('refuses a site %s, and deploys nothing', async (_, spoil, words) => {
    spoil();
    const ran = join(paper.root, 'ran');
    await expect(paper.deploy({ to: 'server', run: `touch ${ran}` })).rejects.toThrow(words);
    expect(existsSync(ran)).toBe(false);
  });

  test('refuses a paper whose publisher is not named', async () => {
    mkdirSync(join(paper.root, 'content/pages'), { recursive: true });
    writeFileSync(join(paper.root, 'content/pages/redaksi.md'), 'a\n[Isi: nama penerbit]\n');
    expect(await paper.deploy(well)).toBe(false);
    expect(paper.said.join('\n')).toContain('content/pages/redaksi.md:2');
  });

  test('says which targets there are, and which settings one lacks', async () => {
    await expect(paper.deploy({})).rejects.toThrow('--to s3');
    await expect(paper.deploy({ to: 'ftp' })).rejects.toThrow('github-pages');
    await expect(paper.deploy({ to: 's3' })).rejects.toThrow('WARTA_S3_BUCKET, AWS_ACCESS_KEY_ID');
  });

  test('writes the configuration of a server', async () => {
    const into = join(paper.root, 'warta.conf');
    await paper.deploy({ to: 'nginx', into, folder: '/srv/koran' });
    expect(readFileSync(into, 'utf8')).toContain('root "/srv/koran";');
    await paper.deploy({ to: 'caddy' });
    expect(paper.said.at(-1)).toContain('kabarteluk.test {');
  });
});

describe('deployPaper, to a bucket and to whoever must know', () => {
  let server: Awaited<ReturnType<typeof aBucket>>;
  let listener: Awaited<ReturnType<typeof aListener>>;
  beforeEach(async () => {
    server = await aBucket();
    listener = await aListener();
  });
  afterEach(async () => {
    listener.close();
    await server.close();
  });

  const order = (): Partial<DeployOrder> => ({
    to: 's3',
    s3: server.settings,
    hub: `${listener.url}/hub`,
    env: {
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
      INDEXNOW_KEY: KEY,
      INDEXNOW_ENDPOINT: `${listener.url}/indexnow`,
      CF_API_BASE: listener.url,
      CF_ZONE_ID: 'z',
      CF_API_TOKEN: 't',
    },
  });
  const heard = () => listener.heard.map(({ path }) => path);

  test('takes an empty variable for one that nobody set', async () => {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = order().env ?? {};
    const keys = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, WARTA_S3_BUCKET: 'warta' };
    const asked = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(new Response('', { status: 403 }));
    const env = { ...keys, AWS_REGION: '', WARTA_S3_ENDPOINT: '' };
    await expect(paper.deploy({ to: 's3', env, dryRun: true })).rejects.toThrow('403');
    const [request] = asked.mock.calls[0] ?? [];
    expect(request instanceof Request && request.url).toMatch(
      /^https:\/\/s3\.us-east-1\.amazonaws\.com\/warta/,
    );
    asked.mockRestore();
  });

  test('purges and pings after a deploy that succeeded, and never before', async () => {
    await paper.deploy(order());
    paper.publish({ 'a/index.html': 'newer', 'feed.xml': '<new/>' });
    const told = { ...order(), purge: true, ping: true };
    const broken = { ...told, run: 'false', to: 'x' };
    expect(await paper.deploy(broken)).toBe(false);
    await expect(paper.deploy({ ...told, to: undefined })).rejects.toThrow('Belum ada');
    expect(await paper.deploy({ ...told, dryRun: true })).toBe(true);
    expect(heard()).toEqual([]);
    expect(await paper.deploy(told)).toBe(true);
    expect(heard()).toEqual(['/zones/z/purge_cache', '/hub', '/indexnow']);
    expect(listener.heard[2]?.body).toContain('"urlList":["https://kabarteluk.test/a/"]');
    // Once more, when somebody did not hear.
    expect(await paper.deploy({ ...told, to: undefined, purge: false })).toBe(true);
    expect(heard().slice(3)).toEqual(['/hub', '/indexnow']);
  });

  test('tells of what a deploy brought that stopped half-way', async () => {
    await paper.deploy(order());
    paper.publish({ 'a/index.html': 'newer' });
    const bucket = openBucket(server.settings);
    await putStamp(bucket, { rules: '', ...(await readStamp(bucket)), state: '' });
    await bucket.put('a/index.html', Buffer.from('newer'), {});
    expect(await paper.deploy({ ...order(), ping: true })).toBe(true);
    expect(listener.heard.at(-1)?.body).toContain('"urlList":["https://kabarteluk.test/a/"]');
  });

  test('tells with the next deploy what one could not that stood alone', async () => {
    await paper.deploy(order());
    paper.publish({ 'a/index.html': 'newer' });
    expect(await paper.deploy(order())).toBe(true);
    const deaf = await aListener(400);
    const env = { ...order().env, CF_API_BASE: deaf.url };
    expect(await paper.deploy({ env, purge: true })).toBe(false);
    deaf.close();
    expect(await paper.deploy({ ...order(), purge: true })).toBe(true);
    expect(listener.heard[0]?.body).toContain('https://kabarteluk.test/a/');
  });

  test('tells with the next deploy what the last could not', async () => {
    await paper.deploy(order());
    paper.publish({ 'a/index.html': 'newer' });
    const told = { ...order(), purge: true };
    const deaf = await aListener(400);
    expect(await paper.deploy({ ...told, env: { ...told.env, CF_API_BASE: deaf.url } })).toBe(
      false,
    );
    deaf.close();
    paper.publish({ 'b/index.html': 'b' });
    expect(await paper.deploy(told)).toBe(true);
    const [purge] = listener.heard;
    expect(purge?.body).toContain('https://kabarteluk.test/a/');
    expect(purge?.body).toContain('https://kabarteluk.test/b/');
    expect(paper.changes()).toMatchObject({ owed: false });
    paper.publish({ 'b/index.html': 'c' });
    expect(await paper.deploy(told)).toBe(true);
    expect(listener.heard.at(-1)?.body).not.toContain('https://kabarteluk.test/a/');
  });

  test('without settings says what would be told', async () => {
    await paper.deploy(order());
    paper.publish({ 'a/index.html': 'newer' });
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = order().env ?? {};
    const env = { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
    expect(await paper.deploy({ ...order(), env, purge: true, ping: true })).toBe(true);
    expect(paper.said.join('\n')).toContain('INDEXNOW_KEY belum ada');
    expect(heard()).toEqual([]);
  });

  test('a new machine finds out what the bucket has', async () => {
    await paper.deploy(order());
    renameSync(join(paper.root, '.warta'), join(paper.root, 'lost'));
    paper.publish({ 'a/index.html': 'newer', 'index.html': undefined });
    await paper.deploy(order());
    expect(paper.said).toContain('Sejak pengiriman terakhir ke s3: 0 baru, 1 berubah, 1 hilang.');
    expect(await openBucket(server.settings).read('a/index.html')).toBe('newer');
  });
});
