/** Gives out ids and labels of one body, each once. All ids have a prefix, so they cannot clobber the page's. */
export interface PageIds {
  /** `bagian-apa-yang-berubah`, then `bagian-apa-yang-berubah-2`. */
  id(prefix: string, text: string): string;
  /** `Tabel`, then `Tabel 2`: regions of a page differ in name. */
  label(text: string): string;
}

export function pageIds(): PageIds {
  const given = new Set<string>();
  const unique = (text: string, gap: string): string => {
    let candidate = text;
    for (let number = 2; given.has(candidate); number += 1) {
      candidate = `${text}${gap}${String(number)}`;
    }
    given.add(candidate);
    return candidate;
  };
  return {
    id: (prefix, text) => unique([prefix, ...slugWords(text)].join('-'), '-'),
    label: (text) => unique(text, ' '),
  };
}

/** `1` when a text has no Latin letter or digit: an id is never the bare prefix. */
function slugWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? ['1'];
}
