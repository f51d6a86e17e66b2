import type { IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hostRules } from './host-rules.ts';
import { placeOf, type Encoding, type SiteFile } from './site-file.ts';

/** What goes back to a browser. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Answers a request out of a folder as a host of static sites would. */
export async function answer(
  folder: string,
  read: (path: string) => Promise<SiteFile>,
  request: Request,
): Promise<Answer> {
  const { method = 'GET', url = '/', headers } = request;
  if (method !== 'GET' && method !== 'HEAD') return plain(405, { allow: 'GET, HEAD' });
  const target = url.startsWith('/') ? pathOf(url) : undefined;
  if (target === undefined) return plain(400);
  await folderThere(folder);
  const { path, query } = target;
  const rules = await hostRules(folder);
  const place = await placeOf(folder, path);
  if (place === 'folder') return moved(`${path.replace(/^\/+/, '/')}/`, query, 301);
  if (place === undefined) {
    const redirect = rules.redirectOf(path);
    if (redirect) return moved(redirect.to, query, redirect.status);
  }
  const missing = await placeOf(folder, '/404.html');
  const found = place ?? missing;
  if (typeof found !== 'object') return plain(404);
  const file = await read(found.file).catch(() => undefined);
  if (!file) return plain(404);
  return sent(file, place ? 200 : 404, headers, rules.headersOf(path));
}

/** A build puts the new site in place by two renames: for the moment between them there is none. */
async function folderThere(folder: string): Promise<void> {
  for (let tries = 0; tries < 20 && !existsSync(join(folder, '.')); tries += 1)
    await setTimeout(25);
}

function pathOf(url: string): { readonly path: string; readonly query: string } | undefined {
  try {
    const { pathname, search } = new URL(`http://localhost${url}`);
    return { path: decodeURIComponent(pathname), query: search };
  } catch {
    return undefined;
  }
}

function sent(
  file: SiteFile,
  status: number,
  asked: IncomingMessage['headers'],
  rules: ReadonlyMap<string, string>,
): Answer {
  const encoding = encodingOf(asked['accept-encoding']);
  const packed = encoding && file.packed(encoding);
  const etag = packed ? `"${file.tag}-${encoding}"` : `"${file.tag}"`;
  const headers = new Map([
    ['content-type', file.type],
    ['cache-control', 'public, max-age=0, must-revalidate'],
    ...rules,
    ['etag', etag],
    ['vary', 'Accept-Encoding'],
    ...(packed ? [['content-encoding', encoding] as const] : []),
  ]);
  for (const [name, value] of rules) if (value === '') headers.delete(name);
  if (status === 200 && matches(asked['if-none-match'], etag)) {
    for (const name of ['content-type', 'content-encoding']) headers.delete(name);
    return { status: 304, headers: Object.fromEntries(headers) };
  }
  const body = packed ?? file.bytes;
  headers.set('content-length', String(body.length));
  return { status, headers: Object.fromEntries(headers), body };
}

function encodingOf(accepted: string | string[] | undefined): Encoding | undefined {
  const wanted = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const takes = (name: string) =>
    wanted.some((part) => part.startsWith(name) && !/;\s*q=0(?:\.0*)?$/.test(part));
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** RFC 9110 §13.1.2: any of the listed tags, compared weakly. */
function matches(listed: string | undefined, etag: string): boolean {
  const tags = (listed ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

function moved(to: string, query: string, status: number): Answer {
  const location = encodeURI(decodeURI(to)) + (to.includes('?') ? '' : query);
  return plain(status, { location });
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = Buffer.from(`${String(status)}\n`);
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers: { ...type, 'content-length': String(body.length), ...headers }, body };
}
