import type { IncomingMessage } from 'node:http';
import { hostRules, type HostRules } from './host-rules.ts';
import { filePlace, placeOf } from './place.ts';
import { moved, plain, sent, type Answer } from './reply.ts';
import { rootNow, rootSoon } from './root.ts';
import { fileReader } from './site-file.ts';

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** How often a request looks again because the site was replaced while it looked. */
const MOST_LOOKS = 5;

/** Answers requests out of a folder as a host of static sites would. */
export function answerer(folder: string): (request: Request) => Promise<Answer> {
  const look = looker();
  return async ({ method = 'GET', url = '/', headers }) => {
    if (method !== 'GET' && method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' });
    const address = addressOf(url);
    if (!address) return plain(400);
    for (let looks = 1; ; looks += 1) {
      const root = await rootSoon(folder);
      if (!root) return plain(503, { 'retry-after': '1' });
      const answer = await look(root.path, address, headers);
      // What is missing may only be missing because a build was just putting the new site in place.
      if (answer.status !== 404 || looks === MOST_LOOKS) return answer;
      if ((await rootNow(folder))?.inode === root.inode) return answer;
    }
  };
}

interface Address {
  /** As it was asked for, percent-encoded, without `.` and `..`. */
  readonly pathname: string;
  /** The same decoded, once. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
}

function addressOf(url: string): Address | undefined {
  if (!url.startsWith('/')) return undefined;
  try {
    const { pathname, search } = new URL(`http://localhost${url}`);
    return { pathname, path: decodeURIComponent(pathname), query: search };
  } catch {
    return undefined;
  }
}

function looker() {
  const read = fileReader();
  const rulesIn = hostRules();
  const replyWith = async (
    file: string | undefined,
    status: 200 | 404,
    { path }: Address,
    headers: IncomingMessage['headers'],
    rules: HostRules,
  ): Promise<Answer> => {
    const page = file === undefined ? undefined : await read(file).catch(() => undefined);
    return page ? sent(page, status, path, headers, rules.headersOf(path)) : plain(404);
  };
  return async (root: string, address: Address, headers: IncomingMessage['headers']) => {
    const rules = await rulesIn(root);
    const place = await placeOf(root, address.path);
    // One slash at the front: with two, a browser would take what follows for another host.
    if (place === 'folder')
      return moved(`${address.pathname.replace(/^\/+/, '/')}/`, address.query, 301);
    if (place) return replyWith(place.file, 200, address, headers, rules);
    const redirect = rules.redirectOf(address.path);
    if (redirect) return moved(redirect.to, address.query, redirect.status);
    return replyWith(await filePlace(root, '404.html'), 404, address, headers, rules);
  };
}
