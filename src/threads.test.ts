import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { askThread, whileUnasked } from './threads.ts';

/** A thread that runs this code, in which `serve` makes it serve batches. */
function aThread(code: string): Worker {
  const module = JSON.stringify(new URL('./threads.ts', import.meta.url).href);
  const opened = `import(${module}).then(({ serveBatches: serve }) => { ${code} })`;
  return new Worker(opened, { eval: true });
}

function ended(thread: Worker): Promise<unknown> {
  return new Promise((resolve) => thread.on('exit', resolve));
}

const ENDED = 'A thread ended before it was done';

test('whoever asks a thread hears what it made, or why it could not', async () => {
  const thread = aThread(`serve(Promise.resolve(async ([job]) => {
    if (job === 0) throw new RangeError('Nothing is not enough.');
    return [job + 1];
  }))`);
  const ask = askThread<number, number>(thread);
  const [one, none] = await Promise.allSettled([ask([1]), ask([0])]);
  expect(one).toEqual({ status: 'fulfilled', value: [2] });
  expect(none).toMatchObject({ reason: { message: 'Nothing is not enough.' } });
  await thread.terminate();
});

test('whoever asks a thread that ends hears of it', async () => {
  const ask = askThread<number, number>(aThread(`process.exit(0)`));
  await expect(ask([1])).rejects.toThrow(ENDED);
});

test('whoever asks a thread that has ended hears of it, too', async () => {
  const thread = aThread(`process.exit(0)`);
  await ended(thread);
  await expect(askThread<number, number>(thread)([1])).rejects.toThrow(ENDED);
});

test('what goes wrong with a thread before it is asked is told to whoever asks', async () => {
  const thread = whileUnasked(aThread(`throw new RangeError('No Pagefind.')`));
  await ended(thread);
  await expect(askThread<number, number>(thread)([1])).rejects.toThrow('No Pagefind.');
});

test('a thread that waits for what never comes ends', async () => {
  const ask = askThread<number, number>(
    aThread(`serve(Promise.resolve(() => new Promise(() => undefined)))`),
  );
  await expect(ask([1])).rejects.toThrow(ENDED);
});
