import { escapeXml } from '#src/formats/xml.ts';

/**
 * A page that leads on at once, for hosts that know no redirects: browsers follow it without a script, and search engines
 * take a refresh after 0 seconds for a permanent redirect.
 * @param to encoded address
 */
export function redirectPage(to: string): string {
  const address = escapeXml(to);
  return [
    '<!doctype html><meta charset="utf-8">',
    `<title>${address}</title>`,
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    `<link rel="canonical" href="${address}">`,
    `<a href="${address}">${address}</a>\n`,
  ].join('\n');
}
