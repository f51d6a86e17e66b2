import { watchFile } from 'node:fs';
import { join } from 'node:path';
import { printedProblem } from '#src/desk/content-error.ts';
import { noContent } from '#src/desk/read-content.ts';
import { urlsOf } from '#src/edition/urls.ts';
import { translator } from '#src/i18n/strings.ts';
import { asOfFrom, readSite, siteFile } from '#src/paper-config.ts';
import { PROGRAM_ROOT } from '#src/places.ts';
import { astroFromNode } from './astro-from-node.ts';
import { openDeskInThread } from './desk-in-thread.ts';
import { devNewsroom } from './dev-newsroom.ts';
import { settings } from './settings.ts';

const NOT_THE_PROGRAM = ['content', 'dist', 'dist.*', '.warta', 'docs', 'bench'].map(
  (name) => `**/${name}/**`,
);

export interface DevOrder {
  /** Folder of the paper, absolute. */
  readonly root: string;
  readonly port: number;
  /** Show drafts as if they were out? */
  readonly drafts: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock, in milliseconds since the epoch. */
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

/**
 * Starts Astro's dev server on this machine alone, over the paper's copy as it changes.
 * @throws an error that is worded for whoever gave the command when the folder holds no paper.
 */
export async function startDevServer({ root, port, drafts, env, clock, log }: DevOrder) {
  // Astro sends what is built with it when a server is started anew.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const site = await readSite(root);
  const missing = noContent(root);
  if (missing) throw new Error(printedProblem(missing, site.language));
  const { worker } = urlsOf(site);
  const file = siteFile(root);
  // Everything stands on it, addresses and language included: it is read once.
  watchFile(join(root, file), { persistent: false, interval: 1000 }, () => {
    log(translator(site.language)('dev.config-changed', { file }));
  });
  const desk = openDeskInThread(
    { root, site, drafts },
    () => asOfFrom(env, clock(), site.timeZone),
    log,
  );
  // It is large; the desk reads the copy meanwhile.
  const { dev } = await import('astro');
  return dev({
    ...settings,
    root: PROGRAM_ROOT,
    configFile: false,
    publicDir: join(root, 'public'),
    server: { host: '127.0.0.1', port },
    integrations: [devNewsroom({ programRoot: PROGRAM_ROOT, worker }, desk)],
    // Vite watches the program; the copy has its own watch, and what is made is nobody's to watch.
    vite: {
      ...settings.vite,
      plugins: [...settings.vite.plugins, astroFromNode(PROGRAM_ROOT)],
      // Scripts import nothing but each other, and a browser asks for them soon enough: the first page does not wait.
      optimizeDeps: { noDiscovery: true },
      environments: { ssr: { dev: { preTransformRequests: true } } },
      server: {
        preTransformRequests: false,
        watch: { ignored: NOT_THE_PROGRAM },
      },
    },
  });
}
