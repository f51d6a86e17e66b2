const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:'];

/** Protocols an address in a body may have, without the colon. */
export const PROTOCOL_NAMES = PROTOCOLS.map((protocol) => protocol.slice(0, -1));

/**
 * An address as a browser would read it on a page of `host` (WHATWG URL: tabs, line breaks, case and
 * backslashes included). Undefined when it cannot be read or has a protocol we do not link to.
 */
export function address(written: string, host: string): URL | undefined {
  const url = URL.parse(written, `https://${host}/`);
  return url && PROTOCOLS.includes(url.protocol) ? url : undefined;
}

/** Does the address lead away from the paper? `www.` before its host is still the paper. */
export function isElsewhere(url: URL, host: string): boolean {
  return (
    /^https?:$/.test(url.protocol) && url.host.replace(/^www\./, '') !== host.replace(/^www\./, '')
  );
}

/** `rel` of a link to elsewhere; paid links say so to search engines. */
export function relElsewhere(sponsored: boolean): string[] {
  return sponsored ? ['noopener', 'nofollow', 'sponsored'] : ['noopener'];
}
