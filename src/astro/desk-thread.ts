import { join } from 'node:path';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom, withDrafts } from '#src/newsroom.ts';
import type { Site } from '#src/schema/site.ts';
import { openLiveDesk, type LiveDesk } from './live-desk.ts';
import { watchFolder } from './watch-folder.ts';

/** What the desk's thread is started with. */
export interface DeskStart {
  /** Folder of the paper, absolute. */
  readonly root: string;
  readonly site: Site;
  /** Show drafts as if they were out? */
  readonly drafts: boolean;
  /** The instant of its first reading, in milliseconds since the epoch. */
  readonly asOf: number;
}

/** What the thread is asked, and where it answers. */
export interface DeskQuestion {
  readonly ask: 'find' | 'file';
  readonly url: string;
  readonly asOf: number;
  readonly reply: MessagePort;
}
export type DeskAnswer<Ask extends DeskQuestion['ask']> =
  { readonly found: Awaited<ReturnType<LiveDesk[Ask]>> } | { readonly error: DeskError };
/** An error on its way: threads would pass on its message alone. */
export type DeskError = Pick<Error, 'name' | 'message' | 'stack'> & { readonly loc?: unknown };

/** What the thread says unasked. */
export type DeskNews =
  { readonly news: 'changed' } | { readonly news: 'said'; readonly line: string };

/** Editors save in several steps: what comes within this many milliseconds is one change. */
const ONE_CHANGE = 40;

// A thread's composition root: what `dev-server.ts` is to the main thread.
const { root, site, drafts, asOf: start } = workerData as DeskStart;
const tell = (news: DeskNews): void => parentPort?.postMessage(news);
const say = (line: string): void => {
  tell({ news: 'said', line });
};
const t = translator(site.language);

let timer: NodeJS.Timeout | undefined;
// Before the copy is read, so that no change is missed.
watchFolder(join(root, 'content'), {
  changed() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      desk.copyChanged();
      tell({ news: 'changed' });
    }, ONE_CHANGE);
  },
  failed(reason) {
    say(t('dev.not-watched', { reason }));
  },
});
const desk = openLiveDesk(
  (asOf) => openNewsroom({ root, site, asOf }, drafts ? withDrafts : undefined),
  start,
  say,
);
parentPort?.on('message', ({ ask, url, asOf, reply }: DeskQuestion) => {
  desk[ask](url, asOf).then(
    (found) => {
      reply.postMessage({ found });
    },
    (error: unknown) => {
      reply.postMessage({ error: plainError(error) });
    },
  );
});

function plainError(thrown: unknown): DeskError {
  const error: DeskError = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { name, message, stack, loc } = error;
  return {
    name,
    message,
    ...(stack !== undefined && { stack }),
    ...(loc !== undefined && { loc }),
  };
}
