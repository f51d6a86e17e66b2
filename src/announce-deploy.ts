import type { Translate } from '#src/i18n/strings.ts';
import { listed } from '#src/listed.ts';
import type { Announcement, Env } from '#src/press/deploy/announce/announcement.ts';
import { cloudflarePurge } from '#src/press/deploy/announce/cloudflare.ts';
import { indexNowPing } from '#src/press/deploy/announce/index-now.ts';
import { webSubPing } from '#src/press/deploy/announce/websub.ts';
import type { ChangesFile } from '#src/press/deploy/changes-file.ts';
import type { Site } from '#src/schema/site.ts';

export interface AnnounceOrder {
  readonly purge: boolean;
  readonly ping: boolean;
  readonly dryRun: boolean;
  /** Hub to tell in place of the paper's own. */
  readonly hub?: string | undefined;
  readonly env: Env;
  readonly say: (line: string) => void;
  readonly complain: (lines: string) => void;
}

/**
 * Tells caches, hubs and search engines what a deploy changed; says what they would be told where a setting is missing.
 * Gives whether all who could be told were.
 */
export async function announceDeploy(
  changes: ChangesFile,
  site: Site,
  hasFile: (file: string) => boolean,
  order: AnnounceOrder & { readonly t: Translate },
): Promise<boolean> {
  const { purge, ping, env, t, say } = order;
  if (ping && !changes.compared) say(t('deploy.not-compared'));
  const all = [
    ...(purge ? [cloudflarePurge(changes, env)] : []),
    ...(ping && changes.compared
      ? [webSubPing(changes, order.hub ?? site.hub), indexNowPing(changes, env, site.url, hasFile)]
      : []),
  ];
  let isTold = true;
  for (const one of all) if (!(await announce(one, order))) isTold = false;
  const flags = [purge ? '--purge' : '', ping ? '--ping' : ''].filter(Boolean).join(' ');
  if (!isTold) order.complain(t('deploy.untold', { flags }));
  return isTold;
}

async function announce(
  { to, addresses, missing, send }: Announcement,
  { dryRun, say, complain, t }: AnnounceOrder & { readonly t: Translate },
): Promise<boolean> {
  const count = addresses.length;
  if (count === 0) return true;
  if (dryRun || missing.length > 0) {
    if (missing.length > 0) say(t('deploy.missing', { to, missing: missing.join(', ') }));
    say([t('deploy.would-tell', { to, count }), ...listed(addresses, t)].join('\n'));
    return true;
  }
  const failures = await send();
  for (const failure of failures) complain(t('deploy.failed', { ...failure }));
  if (failures.length === 0) say(t('deploy.told', { to, count }));
  return failures.length === 0;
}
