/** A path that reads the same in full, as nearly all of a paper do. */
const PLAIN = /^(?:\/[\w-][\w.-]*)*\/?$/;

let last = { paperUrl: '', start: '' };

/** An address of the paper in full. A page has some fifteen of them: what follows from the paper's alone is kept. */
export function absolute(paperUrl: string, url: string): string {
  if (url === '' || !PLAIN.test(url)) return new URL(url, paperUrl).href;
  if (last.paperUrl !== paperUrl) {
    last = { paperUrl, start: new URL('/', paperUrl).href.slice(0, -1) };
  }
  return last.start + url;
}

const ADDRESSES = /\s(href|src|srcset|poster)="([^"]*)"/g;

/**
 * Safe HTML with every address in full, as it is shown far from the paper.
 * @param pageUrl full address of the page the HTML stands on: the way to a footnote leads there.
 */
export function withAbsoluteAddresses(html: string, pageUrl: string): string {
  const { origin } = new URL(pageUrl);
  const full = (value: string): string => {
    if (value.startsWith('#')) return pageUrl + value;
    if (/^\/(?!\/)/.test(value)) return origin + value;
    // One with a scheme or a host of its own stays; any other starts from the page.
    const isFull = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(value);
    return isFull || !URL.canParse(value, pageUrl) ? value : new URL(value, pageUrl).href;
  };
  return html.replace(ADDRESSES, (_whole, name: string, value: string) => {
    const values = name === 'srcset' ? value.split(/,\s+/) : [value];
    return ` ${name}="${values.map(full).join(', ')}"`;
  });
}
