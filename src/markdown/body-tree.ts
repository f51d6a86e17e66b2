import type { ElementContent } from 'hast';
import type { MdastPluginDefinition, MdastVisitorContext } from 'satteri';
import type { Translate } from '#src/i18n/strings.ts';
import { htmlTree } from './html-tree.ts';
import { sourceOf, unmarked, type Source } from './syntax.ts';

/** A directive as the body has it; `literal` is its line as written. */
export interface FoundDirective {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly literal: string;
}

type Visited<Kind extends 'leafDirective' | 'containerDirective' | 'textDirective'> = Parameters<
  NonNullable<MdastPluginDefinition[Kind]>
>[0];

/** A body as an HTML tree that nobody has made safe yet. Element `tag` stands for a directive by number. */
export interface BodyTree {
  readonly nodes: ElementContent[];
  readonly tag: string;
  readonly directives: readonly FoundDirective[];
  /** Did the body write elements itself? If not, all of them are made by the engine. */
  readonly rawHtml: boolean;
}

/** Stands for directives where no raw HTML can forge it. */
export const MARKDOWN_TAG = 'warta';

/** Reads a body. Raw HTML in it becomes real elements, so that one allow-list can judge them all. */
export function bodyTree(markdown: string, t: Translate): BodyTree {
  const source = sourceOf(markdown);
  const { rawHtml } = source;
  const tag = rawHtml ? unclaimedTag(source.text) : MARKDOWN_TAG;
  const directives: FoundDirective[] = [];
  const nodes = htmlTree(
    source,
    {
      rawHtml,
      footnoteLabel: t('body.footnotes'),
      footnoteBackLabel: t('body.footnote-back', { reference: '{reference}' }),
      clobberPrefix: 'catatan-',
    },
    placeholders(source, tag, directives),
  );
  return { nodes, tag, directives, rawHtml };
}

/**
 * A tag name that the body does not contain: a placeholder no raw HTML can forge, since a tag's name
 * always stands in the source letter by letter (HTML 13.2.5.8).
 */
function unclaimedTag(source: string): string {
  const text = source.toLowerCase();
  let number = 0;
  while (text.includes(`warta-${String(number)}`)) number += 1;
  return `warta-${String(number)}`;
}

function placeholders(source: Source, tag: string, found: FoundDirective[]): MdastPluginDefinition {
  const literal = (node: Visited<'leafDirective' | 'textDirective'>): string =>
    unmarked(source.text.slice(node.position?.start.offset, node.position?.end.offset));
  const hold = (
    node: Visited<'leafDirective' | 'containerDirective'>,
    context: MdastVisitorContext,
  ): void => {
    const attributes = Object.entries(node.attributes ?? {}).map(
      ([key, value]) => [unmarked(key), unmarked(value ?? '')] as const,
    );
    const number = found.push({
      name: node.name,
      attributes: Object.fromEntries(attributes),
      literal: node.type === 'leafDirective' ? literal(node) : '',
    });
    context.setProperty(node, 'data', {
      hName: tag,
      hProperties: { dataNumber: String(number - 1) },
    });
  };
  return {
    name: 'placeholders',
    options: { position: true },
    leafDirective: hold,
    containerDirective: hold,
    textDirective: (node) => ({ type: 'text', value: literal(node) }),
  };
}
