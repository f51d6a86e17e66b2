import type { Bucket } from './bucket.ts';

/** Key of the object that says what a bucket holds. */
export const STAMP = '_deployed';

/** What a bucket says of itself. Where there is a stamp, everything in that part of the bucket belongs to the site. */
export interface Stamp {
  /** Id of the state it got by the last deploy; empty while one is at work, and after one that failed. */
  readonly state: string;
  /** Hash of the header rules that all its objects follow; empty while some may follow others. */
  readonly rules: string;
}

/** Reads the stamp; undefined where nothing was deployed yet. */
export async function readStamp(bucket: Bucket): Promise<Stamp | undefined> {
  const text = await bucket.read(STAMP);
  if (text === undefined) return undefined;
  const [state = '', rules = ''] = text.trimEnd().split(' ').slice(1);
  return { state, rules };
}

export async function putStamp(bucket: Bucket, { state, rules }: Stamp): Promise<void> {
  const text = new TextEncoder().encode(`warta ${state} ${rules}\n`);
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  await bucket.put(STAMP, text, headers);
}
