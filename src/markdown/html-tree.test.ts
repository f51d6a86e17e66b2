import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdastPluginDefinition } from 'satteri';
import { expect, test } from 'vitest';
import { safeTree } from './allow-list.ts';
import { MARKDOWN_TAG } from './body-tree.ts';
import { htmlTree } from './html-tree.ts';
import { sourceOf } from './syntax.ts';

const CHARACTERS = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...['\u00A0', '\uD83D', '\uFDD0', '\uFEFF'],
];
const BLOCKS = [
  ...['# ', '## a\n', '- ', '3. ', '0. ', '- [x] ', '- [ ] ', '> ', '    ', '---', '===', '\n\n'],
  ...['| a | b |\n| :-- | --: |\n| ', ' | ', '```a"b <c>\n', '~~~js\n', '> '.repeat(101)],
  ...['\n:::fakta{judul="a:b"}\n', '\n:::\n', '\n::video{onclick=x}\n', '\n::warta-0\n', ':::x\n'],
];
const INLINE = [
  ...[
    '![',
    '[',
    '](',
    '](javascript:',
    '](<data:x',
    ')',
    ' "x"y" > <")',
    '][a]',
    '\n\n[a]: vb:x\n\n',
  ],
  ...[
    '![a"<b>&c](d.jpg "e")',
    '[a](https://b.id/?c&d "e")',
    '[a](/%EF%B7%90)',
    '&lt;',
    '&#x3c;',
    '&amp;lt;',
  ],
  ...[
    '[^a]',
    '\n\n[^a]: ',
    '[^b]',
    '\n\n[^b]: x\n\n',
    'www.a.id/b:c',
    'ftp://a.id',
    'a@b.id',
    '12:30',
  ],
  ...['**', '~~', '  \n', '*_'.repeat(60)],
];

const hold: MdastPluginDefinition['leafDirective'] & MdastPluginDefinition['containerDirective'] = (
  node,
  context,
) => {
  context.setProperty(node, 'data', { hName: MARKDOWN_TAG, hProperties: { dataNumber: '0' } });
};
const plugin = { name: 'hold', leafDirective: hold, containerDirective: hold };
const conversion = { rawHtml: false, clobberPrefix: 'catatan-' };
const html = (children: ElementContent[]): string => toHtml({ type: 'root', children }).trim();

test('a body without raw HTML is read, and judged, as if it had some', () => {
  const piece = fc.oneof(
    fc.constantFrom(...BLOCKS),
    fc.constantFrom(...INLINE),
    fc.constantFrom(...CHARACTERS),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = sourceOf(pieces.join(''));
      fc.pre(!source.rawHtml);
      const nodes = htmlTree(source, conversion, plugin);
      const long = htmlTree({ ...source, rawHtml: true }, conversion, plugin);
      expect(html(nodes)).toBe(html(long));
      const tree = { nodes, tag: MARKDOWN_TAG, directives: [] };
      const judged = html(safeTree({ ...tree, rawHtml: false }));
      expect(judged).toBe(html(safeTree({ ...tree, nodes: long, rawHtml: true })));
    }),
    { numRuns: 4000 },
  );
});
