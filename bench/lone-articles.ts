import { articleFiles, type CorpusOrder } from './corpus.ts';
import { REACH } from './story.ts';

const MENTION = /^::baca-juga\{slug="(.+?)"\}$/gm;

/**
 * Paths of the oldest articles that no other leads on to, oldest first: such a one may be deleted, and the paper
 * stays whole. About every second article is one: `count` of them are looked for among many times as many.
 */
export function loneArticles(order: CorpusOrder, count: number): readonly string[] {
  const lone = new Map<string, string>();
  const wide = 10 * (count + 4);
  let place = 0;
  for (const { path, bytes } of articleFiles(order)) {
    if (place < wide) lone.set(path.replace(/^.*\/|\.md$/g, ''), path);
    for (const [, slug = ''] of String(bytes).matchAll(MENTION)) lone.delete(slug);
    place += 1;
    // Nothing further on leads back as far as these.
    if (place >= wide + REACH) break;
  }
  return [...lone.values()].slice(0, count);
}
