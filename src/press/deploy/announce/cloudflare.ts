import { accepted, ask } from '../ask.ts';
import type { ChangesFile } from '../changes-file.ts';
import { inParallel } from '../in-parallel.ts';
import { missingOf, piecesOf, type Announcement, type Env } from './announcement.ts';

/** Addresses in a call: what every plan may send. */
const A_CALL = 30;
/** Addresses above which it is quicker, and kinder to the limits of the API, to purge everything. */
const MOST = 3000;
const EVERYTHING = '*';

/**
 * Purges what changed from Cloudflare's cache (API: `POST /zones/{zone_id}/purge_cache`). What is new is purged, too:
 * that there was nothing may be cached as well.
 */
export function cloudflarePurge(changes: ChangesFile, env: Env): Announcement {
  const all = [...changes.added, ...changes.changed, ...changes.removed].map(({ url }) => url);
  const addresses = !changes.compared || all.length > MOST ? [EVERYTHING] : all;
  const base = env['CF_API_BASE'] ?? 'https://api.cloudflare.com/client/v4';
  const url = `${base}/zones/${env['CF_ZONE_ID'] ?? ''}/purge_cache`;
  const headers = {
    authorization: `Bearer ${env['CF_API_TOKEN'] ?? ''}`,
    'content-type': 'application/json',
  };
  return {
    to: 'Cloudflare',
    addresses,
    missing: missingOf(env, ['CF_ZONE_ID', 'CF_API_TOKEN']),
    send: () =>
      inParallel(
        piecesOf(addresses, A_CALL),
        2,
        async (files) => {
          const order = files.includes(EVERYTHING) ? { purge_everything: true } : { files };
          const body = JSON.stringify(order);
          accepted(await ask(() => new Request(url, { method: 'POST', headers, body })));
        },
        (files) => files.join(' '),
      ),
  };
}
