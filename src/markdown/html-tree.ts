import type { ElementContent, Nodes, Properties } from 'hast';
import {
  applyCommandsAndConvertToHastHandle,
  createHastHandle,
  createMdastHandle,
  dropHandle,
  HastReader,
  materializeHastTree,
  renderHandle,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
  type MdastPluginDefinition,
} from 'satteri';
import { DEEPEST, features, unmarked, type Source } from './syntax.ts';
import { writtenTree } from './written-html.ts';

type Conversion = NonNullable<Parameters<typeof applyCommandsAndConvertToHastHandle>[2]>;
type HtmlHandle = ReturnType<typeof createHastHandle>;

/**
 * The tree that the engine makes of a body, by its step-by-step interface: a plug-in for HTML trees
 * would read every node by itself, at five times the cost of the whole tree at once. Its tree costs
 * three times as much as its HTML: where it alone has made the HTML, that is read instead.
 */
export function htmlTree(
  source: Source,
  conversion: Conversion,
  plugin: MdastPluginDefinition,
): ElementContent[] {
  const html = source.directives
    ? withDirectives(source, conversion, plugin)
    : createHastHandle(source.text, features(source), conversion, false);
  try {
    if (!source.rawHtml) return writtenTree(renderHandle(html));
    const tree = materializeHastTree(new HastReader(serializeHandle(html)));
    return tree.children.flatMap((child) => plain(child, 1));
  } finally {
    dropHandle(html);
  }
}

function withDirectives(
  source: Source,
  conversion: Conversion,
  plugin: MdastPluginDefinition,
): HtmlHandle {
  const written = createMdastHandle(source.text, features(source), true);
  try {
    const visited = visitMdastHandle(
      written,
      plugin,
      resolveMdastSubscriptions(plugin),
      source.text,
      undefined,
    );
    if (visited instanceof Promise)
      throw new Error('The plug-in of a body must not be asynchronous.');
    return applyCommandsAndConvertToHastHandle(written, visited.commandBuffer, conversion);
  } finally {
    dropHandle(written);
  }
}

/** A plain copy of all that may be let through, without the marks of the source. */
function plain(node: Nodes, depth: number): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: unmarked(node.value) }];
  if (node.type !== 'element' || depth > DEEPEST) return [];
  const { tagName } = node;
  const properties = plainProperties(node.properties);
  const children = node.children.flatMap((child) => plain(child, depth + 1));
  return [{ type: 'element', tagName, properties, children }];
}

function plainProperties(properties: Properties): Properties {
  const plain: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') plain[name] = unmarked(value);
    else if (Array.isArray(value)) plain[name] = value.map((part) => unmarked(String(part)));
    else plain[name] = value;
  }
  return plain;
}
