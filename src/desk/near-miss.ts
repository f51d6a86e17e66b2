import { distance } from 'fastest-levenshtein';

/**
 * The known word that the written one was most likely meant to be, or undefined when none is near:
 * up to a third of its letters may differ, and case and accents count for nothing.
 */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const target = plain(written).slice(0, 120);
  const reach = Math.max(1, Math.floor(target.length / 3));
  let best: string | undefined;
  let bestDistance = reach + 1;
  for (const word of known) {
    if (Math.abs(word.length - target.length) >= bestDistance) continue;
    const steps = distance(target, plain(word));
    if (steps < bestDistance) [best, bestDistance] = [word, steps];
  }
  return best;
}

/** `{ nearest }` for a problem's values, or nothing to spread when no known word is near. */
export function nearestValue(
  written: string,
  known: Iterable<string>,
): { values?: { nearest: string } } {
  const word = nearest(written, known);
  return word === undefined ? {} : { values: { nearest: word } };
}

/** A text as people compare it: without case, accents and outer spaces. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}

/** A slug made of a text, empty when it holds no letter or digit of ASCII once its accents are dropped. */
export function slugFrom(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
