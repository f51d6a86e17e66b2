import type { IncomingHttpHeaders } from 'node:http';
import { encodingFor } from './accepted.ts';
import { ALWAYS, hostHeaders, REVALIDATE } from './host-headers.ts';
import type { SiteFile } from './site-file.ts';

/** What goes back to a browser. */
export interface Answer {
  readonly status: number;
  /** By lowercase name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

/**
 * A file, packed if the browser takes it so, or 304 when it has the file already.
 * `rules` are the site's own headers for the path; an empty value takes a default away.
 */
export function sent(
  file: SiteFile,
  status: 200 | 404,
  path: string,
  asked: IncomingHttpHeaders,
  rules: ReadonlyMap<string, string>,
): Answer {
  const encoding = file.packs ? encodingFor(asked['accept-encoding']) : undefined;
  const etag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`;
  const headers = hostHeaders(path, file.type, rules);
  // A page that is missing now may be there after the next build, whatever the rules say of its address.
  if (status === 404) headers.set('cache-control', REVALIDATE);
  headers.set('etag', etag);
  if (file.packs) headers.set('vary', joined(headers.get('vary'), 'Accept-Encoding'));
  if (status === 200 && isListed(asked['if-none-match'], etag)) {
    headers.delete('content-type');
    return { status: 304, headers: Object.fromEntries(headers) };
  }
  const body = encoding ? file.packed(encoding) : file.bytes;
  if (encoding) headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  return { status, headers: Object.fromEntries(headers), body };
}

function joined(earlier: string | undefined, value: string): string {
  return earlier === undefined ? value : `${earlier}, ${value}`;
}

/** RFC 9110 §13.1.2: any of the listed tags, compared weakly. */
function isListed(listed: string | undefined, etag: string): boolean {
  const tags = (listed ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** A redirect to an encoded address; what was asked after `?` goes along, unless the address has its own. */
export function moved(to: string, query: string, status: number): Answer {
  const [, address = to, fragment = ''] = /^([^#]*)(.*)$/s.exec(to) ?? [];
  return plain(status, { location: address + (address.includes('?') ? '' : query) + fragment });
}

/** An answer without a file: its status is all it says. */
export function plain(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  const body = Buffer.from(`${String(status)}\n`);
  const type = { 'content-type': 'text/plain; charset=utf-8' };
  const length = { 'content-length': String(body.length) };
  return { status, headers: { ...ALWAYS, ...type, ...length, ...headers }, body };
}
