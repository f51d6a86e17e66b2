import type { ElementContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { PROTOCOL_NAMES } from './addresses.ts';
import { holding } from './element.ts';
import { MARKDOWN_TAG, type BodyTree } from './body-tree.ts';

/** Elements a body may have, whether Markdown or raw HTML makes them. */
export const ELEMENTS: readonly string[] =
  `a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub
  summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/);

/** Elements that go with all they hold: they run, they load, or they change how the rest is read. */
const STRIPPED = `applet audio base canvas dialog embed form frame frameset head iframe link
  math meta noembed noframes noscript object option plaintext portal script select slot style svg
  template textarea title video xmp`.split(/\s+/);

const CELL = ['colSpan', 'rowSpan', ['style', /^text-align: (?:left|right|center)$/]] satisfies [
  string,
  string,
  [string, RegExp],
];

/**
 * What is let through. No `class`, `style`, `id`, `name` or handler survives from raw HTML: the classes
 * and ids of a body are ours, given after this. What is left of them here is the engine's own, by exact
 * form: aligned cells, code languages, task lists, footnotes.
 */
const SCHEMA: Schema = {
  tagNames: [...ELEMENTS],
  strip: STRIPPED,
  attributes: {
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: [
      'href',
      'title',
      'ariaLabel',
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['id', /^catatan-fnref-\S+$/],
    ],
    abbr: ['title'],
    code: [['className', /^language-[\w+#.-]+$/]],
    del: ['dateTime'],
    details: ['open'],
    dfn: ['title'],
    img: ['src', 'alt', 'title'],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    ins: ['dateTime'],
    li: ['value', ['className', 'task-list-item'], ['id', /^catatan-fn-\S+$/]],
    ol: ['start', 'reversed', ['className', 'contains-task-list']],
    section: ['dataFootnotes'],
    td: CELL,
    th: CELL,
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  ancestors: {
    caption: ['table'],
    dd: ['dl'],
    dt: ['dl'],
    figcaption: ['figure'],
    li: ['ol', 'ul'],
    summary: ['details'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  protocols: { href: PROTOCOL_NAMES, src: ['http', 'https'] },
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

function schemaWith(tag: string): Schema {
  return {
    ...SCHEMA,
    tagNames: [...ELEMENTS, tag],
    attributes: { ...SCHEMA.attributes, [tag]: [['dataNumber', /^\d+$/]] },
  };
}

/** The tree with only what the allow-list lets through, and its placeholders. */
export function safeTree({ nodes, tag, rawHtml }: BodyTree): ElementContent[] {
  return rawHtml ? safeHtml(nodes, schemaWith(tag)) : safeMarkdown(nodes);
}

function safeHtml(nodes: ElementContent[], schema: Schema): ElementContent[] {
  const safe = sanitize({ type: 'root', children: nodes }, schema);
  const kept = safe.type === 'root' ? safe.children : [safe];
  return kept.filter((node) => node.type === 'element' || node.type === 'text');
}

/** Every element by itself: in a tree that the engine alone has made each is where it belongs. */
const ALONE: Schema = { ...schemaWith(MARKDOWN_TAG), ancestors: {} };
const BARE: ReadonlySet<string> = new Set(ELEMENTS);

/**
 * The same, much faster, for a body without raw HTML. Its elements are the engine's own, few of them
 * carry anything, and only what they carry is the writer's: these the allow-list judges one by one.
 */
function safeMarkdown(nodes: readonly ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') kept.push(node);
    if (node.type !== 'element') continue;
    const isBare = BARE.has(node.tagName) && Object.keys(node.properties).length === 0;
    const safe = isBare ? node : sanitize(holding(node, []), ALONE);
    if (safe.type === 'element') kept.push(holding(safe, safeMarkdown(node.children)));
  }
  return kept;
}
