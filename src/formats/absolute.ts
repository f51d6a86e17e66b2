/** An address of the paper in full. */
export function absolute(paperUrl: string, url: string): string {
  return new URL(url, paperUrl).href;
}

const ADDRESSES = /\b(href|src|srcset)="([^"]*)"/g;

/** Safe HTML with every address in full: a feed reader shows it far from the paper. */
export function withAbsoluteAddresses(html: string, paperUrl: string): string {
  return html.replace(ADDRESSES, (whole, name: string, value: string) => {
    if (name !== 'srcset') return value.startsWith('/') ? `${name}="${paperUrl}${value}"` : whole;
    const candidates = value
      .split(/,\s+/)
      .map((each) => (each.startsWith('/') ? paperUrl + each : each));
    return `srcset="${candidates.join(', ')}"`;
  });
}
