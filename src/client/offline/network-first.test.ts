import { describe, expect, test } from 'vitest';
import { networkFirst } from './network-first.ts';

const fresh = new Response('baru');
const kept = new Response('lama');
const failure = () => Promise.reject(new TypeError('Failed to fetch'));
const never = new Promise<Response>(() => undefined);

describe('networkFirst', () => {
  test('gives what the network answers, whatever is kept', async () => {
    expect(await networkFirst(Promise.resolve(fresh), kept)).toBe(fresh);
    const gone = new Response('', { status: 404 });
    expect(await networkFirst(Promise.resolve(gone), kept)).toBe(gone);
  });

  test('gives the kept copy when the network or its host fails, or takes too long', async () => {
    expect(await networkFirst(failure(), kept)).toBe(kept);
    const broken = new Response('', { status: 503 });
    expect(await networkFirst(Promise.resolve(broken), kept)).toBe(kept);
    expect(await networkFirst(never, kept, 1)).toBe(kept);
  });

  test('waits for the network and hands on its failure where nothing is kept', async () => {
    const slow = new Promise<Response>((resolve) => setTimeout(resolve, 30, fresh));
    expect(await networkFirst(slow, undefined, 1)).toBe(fresh);
    await expect(networkFirst(failure(), undefined)).rejects.toThrow('Failed to fetch');
  });
});
