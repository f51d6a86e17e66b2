import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { pictureFiles } from '#src/press/pictures/variants.ts';
import type { DeskAnswer, DeskNews, DeskQuestion, DeskStart } from './desk-thread.ts';
import type { DevDesk } from './dev-desk.ts';
import type { LiveDesk } from './live-desk.ts';

/** A desk that reads the copy in a thread of its own, so that neither it nor Astro waits for the other. */
export interface DeskInThread extends DevDesk {
  /** File of a picture or of the search, made now if it must be; undefined for an address that is neither. */
  file(url: string): Promise<string | undefined>;
  /** `changed` is told after each change of the copy, from now on in the place of whoever was told before. */
  onChange(changed: () => void): void;
}

/**
 * Starts the thread, which begins to read at once. `asOf` tells the instant, in milliseconds since the epoch, whenever it
 * is asked; `say` is told what a writer should know.
 */
export function openDeskInThread(
  paper: Omit<DeskStart, 'asOf'>,
  asOf: () => number,
  say: (line: string) => void,
): DeskInThread {
  const workerData: DeskStart = { ...paper, asOf: asOf() };
  const thread = new Worker(new URL('./desk-thread.ts', import.meta.url), { workerData });
  // Without it, whoever waits for an answer would wait for ever.
  const ended = new AbortController();
  thread.once('error', (error) => {
    ended.abort(error);
  });
  let changed: (() => void) | undefined;
  thread.on('message', (told: DeskNews) => {
    if (told.news === 'said') say(told.line);
    else changed?.();
  });
  const answerTo = async <Ask extends DeskQuestion['ask']>(
    ask: Ask,
    url: string,
  ): Promise<Awaited<ReturnType<LiveDesk[Ask]>>> => {
    const { port1, port2 } = new MessageChannel();
    const question: DeskQuestion = { ask, url, asOf: asOf(), reply: port2 };
    ended.signal.throwIfAborted();
    thread.postMessage(question, [port2]);
    const [answer] = (await once(port1, 'message', ended).catch(() =>
      Promise.reject(ended.signal.reason as Error),
    )) as [DeskAnswer<Ask>];
    port1.close();
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error);
    return answer.found;
  };
  return {
    async find(url) {
      const found = await answerTo('find', url);
      if (found?.what !== 'page') return found;
      return { what: 'page', page: { ...found.page, filesOf: pictureFiles } };
    },
    file: (url) => answerTo('file', url),
    onChange(listener) {
      changed = listener;
    },
  };
}
