import { accepted, ask } from '../ask.ts';
import type { ChangesFile } from '../changes-file.ts';
import { inParallel } from '../in-parallel.ts';
import { missingOf, piecesOf, type Announcement, type Env } from './announcement.ts';

/** Addresses in a call (indexnow.org/documentation). */
const A_CALL = 10_000;

/**
 * Tells search engines which pages are new, changed or gone, by IndexNow (indexnow.org/documentation). The key is no
 * secret: it proves by standing in a file of the site that whoever tells may speak for it.
 * @param base address of the site, without a final slash
 * @param hasFile is this a file of the site?
 */
export function indexNowPing(
  { pages }: ChangesFile,
  env: Env,
  base: string,
  hasFile: (file: string) => boolean,
): Announcement {
  const key = env['INDEXNOW_KEY'] ?? '';
  const endpoint = env['INDEXNOW_ENDPOINT'] ?? 'https://api.indexnow.org/indexnow';
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const missing = missingOf(env, ['INDEXNOW_KEY']);
  const isServed = missing.length > 0 || hasFile(`${key}.txt`);
  return {
    to: 'IndexNow',
    addresses: pages,
    missing: isServed ? missing : [`public/${key}.txt`],
    send: () =>
      inParallel(
        piecesOf(pages, A_CALL),
        1,
        async (urlList) => {
          const keyLocation = `${base}/${key}.txt`;
          const body = JSON.stringify({ host: new URL(base).host, key, keyLocation, urlList });
          accepted(await ask(() => new Request(endpoint, { method: 'POST', headers, body })));
        },
        (urlList) => `${endpoint} (${urlList.length})`,
      ),
  };
}
