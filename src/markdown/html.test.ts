import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element } from './element.ts';
import { htmlOf } from './html.ts';

const nodes = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc
      .string({ unit: fc.constantFrom('a', '"', '<', '>', '&', ';', '#', "'", '\u00A0', '\uD83D') })
      .map((value): ElementContent => ({ type: 'text', value })),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'em',
          'br',
          'hr',
          'img',
          'input',
          'table',
          'td',
          'svg',
          'path',
          'figure',
        ),
        fc.record(
          {
            className: fc.array(fc.constantFrom('a', 'b')),
            title: fc.string(),
            tabIndex: fc.nat(),
            ariaLabel: fc.string(),
            disabled: fc.boolean(),
            viewBox: fc.constant('0 0 1 1'),
          },
          { requiredKeys: [] },
        ),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, properties, children]) => element(name, properties, ...children)),
  ),
}));

test('htmlOf says what toHtml says', () => {
  fc.assert(
    fc.property(fc.array(nodes.node, { maxLength: 4 }), (children) => {
      expect(htmlOf(children)).toBe(toHtml({ type: 'root', children }));
    }),
    { numRuns: 2000 },
  );
});
