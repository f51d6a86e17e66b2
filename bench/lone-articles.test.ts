import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleFiles } from './corpus.ts';
import { loneArticles } from './lone-articles.ts';

describe('loneArticles', () => {
  test('finds articles that are there and that no other leads on to', () => {
    const orders = fc.record({ articles: fc.integer({ min: 40, max: 400 }), seed: fc.nat() });
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 8 }), (order, count) => {
        const paths = new Set<string>();
        let bodies = '';
        for (const { path, bytes } of articleFiles(order)) {
          paths.add(path);
          bodies += String(bytes);
        }
        const lone = loneArticles(order, count);
        expect(new Set(lone).size).toBe(count);
        for (const path of lone) {
          expect(paths).toContain(path);
          const slug = path.replace(/^.*\/|\.md$/g, '');
          expect(bodies).not.toContain(`slug="${slug}"`);
        }
      }),
      { numRuns: 6 },
    );
  });
});
