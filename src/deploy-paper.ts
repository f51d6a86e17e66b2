import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { announceDeploy, type AnnounceOrder } from '#src/announce-deploy.ts';
import { deploySite } from '#src/deploy-site.ts';
import type { TargetOrder } from '#src/deploy-target.ts';
import { translator, type Translate } from '#src/i18n/strings.ts';
import { cacheFolderOf } from '#src/places.ts';
import { readSite } from '#src/paper-config.ts';
import { readChanges, writeChanges, type ChangesFile } from '#src/press/deploy/changes-file.ts';
import { caddyConfiguration } from '#src/press/deploy/server/caddy.ts';
import { nginxConfiguration } from '#src/press/deploy/server/nginx.ts';
import { serverRules } from '#src/press/deploy/server/server-rules.ts';
import { realSite } from '#src/press/site-folder.ts';
import { ledgerOfPublished } from '#src/published-site.ts';
import type { Site } from '#src/schema/site.ts';

export interface DeployOrder extends Omit<TargetOrder, 'out' | 'to'>, AnnounceOrder {
  /** Folder of the paper, with its `content/`. */
  readonly root: string;
  /** Folder of the site; `dist/` in the paper's folder when not given. */
  readonly out?: string | undefined;
  /** Where to; without it, only what the last deploy changed is told. */
  readonly to?: string | undefined;
  /** Folder of the site on the server, for a server's configuration. */
  readonly folder?: string | undefined;
}

const SERVERS = { nginx: nginxConfiguration, caddy: caddyConfiguration };

type Order = DeployOrder & { readonly out: string; readonly site: Site; readonly t: Translate };

/**
 * Deploys a paper's site as it was published, and tells what changed. Gives whether all of it was done; throws, in words
 * for people, what keeps it from being begun.
 */
export async function deployPaper(given: DeployOrder): Promise<boolean> {
  const root = resolve(given.root);
  const site = await readSite(root);
  const t = translator(site.language);
  const out = realSite(resolve(given.out ?? join(root, 'dist')));
  const order = { ...given, root, site, t, out, env: withoutEmpty(given.env) };
  const { to, purge, ping } = order;
  if (to === undefined && !purge && !ping) throw new Error(t('deploy.no-target'));
  if (to === 'nginx' || to === 'caddy') {
    configure(order, SERVERS[to]);
    return true;
  }
  const changes = to === undefined ? lastDeploy(order) : await deploySite({ ...order, to });
  if (changes === undefined) return false;
  const ledger = ledgerOfPublished(out, t);
  const isTold = await announceDeploy(changes, site, (file) => ledger.has(file), order);
  if (!order.dryRun) writeChanges(cacheFolderOf(root), { ...changes, owed: !isTold });
  return isTold;
}

/** CI programs hand on a variable that nobody set as an empty one, which would stand in the way of its default. */
function withoutEmpty(env: DeployOrder['env']): DeployOrder['env'] {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** Writes the configuration of a server, or prints it. */
function configure({ out, site, folder, into, say, t }: Order, make: typeof nginxConfiguration) {
  const host = new URL(site.url).hostname;
  const rules = serverRules(out, ledgerOfPublished(out, t));
  const text = make(rules, { host, folder: folder ?? `/var/www/${host}` });
  if (into === undefined) say(text.trimEnd());
  else {
    writeFileSync(into, text);
    say(t('deploy.into', { into }));
  }
}

function lastDeploy({ root, t }: Order): ChangesFile {
  const changes = readChanges(cacheFolderOf(root));
  if (changes?.deployed !== true) throw new Error(t('deploy.nothing-deployed'));
  return changes;
}
