import type { Found } from './engine.ts';
import { plain } from './marked.ts';

/**
 * Results with those first that have the words as they were asked for; the rest keeps its order. Pagefind knows stems
 * alone, and two words may share one: who asks for a harbour (pelabuhan) does not mean the town of Labuan.
 */
export function exactFirst(results: readonly Found[], query: string): readonly Found[] {
  const asked = new Set(query.split(/\s+/).map(plain));
  asked.delete('');
  const exact = new Map(results.map((result) => [result, wordsIn(result, asked)]));
  return [...results].sort((a, b) => (exact.get(b) ?? 0) - (exact.get(a) ?? 0));
}

/** How many of the words a story has. */
function wordsIn({ content, meta }: Found, asked: ReadonlySet<string>): number {
  const words = new Set(`${meta.title ?? ''} ${content}`.split(/\s+/).map(plain));
  return [...asked].filter((word) => words.has(word)).length;
}
