import type { ElementContent, Properties } from 'hast';
import {
  applyCommandsAndConvertToHastHandle,
  createHastHandle,
  createMdastHandle,
  dropHandle,
  HastReader,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
  type MdastPluginDefinition,
} from 'satteri';
import { DEEPEST, features, unmarked, type Source } from './syntax.ts';

type Conversion = Parameters<typeof applyCommandsAndConvertToHastHandle>[2];
type HtmlHandle = ReturnType<typeof createHastHandle>;

/** Kinds of nodes in the engine's tree. */
const ELEMENT = 1;
const TEXT = 2;

/**
 * The tree that the engine makes of a body, by its step-by-step interface: a plug-in for HTML trees
 * would read every node by itself, at five times the cost of the whole tree at once.
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
    return childrenOf(0, new HastReader(serializeHandle(html)), 1);
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

/** Elements and texts inside a node, without the marks of the source; nothing else is ever let through. */
function childrenOf(parent: number, reader: HastReader, depth: number): ElementContent[] {
  const children: ElementContent[] = [];
  for (const id of reader.getChildIds(parent)) {
    const kind = reader.getNodeType(id);
    if (kind === TEXT) children.push({ type: 'text', value: unmarked(reader.getTextValue(id)) });
    else if (kind === ELEMENT && depth <= DEEPEST) {
      children.push({
        type: 'element',
        tagName: reader.getElementTagName(id),
        properties: propertiesOf(id, reader),
        children: childrenOf(id, reader, depth + 1),
      });
    }
  }
  return children;
}

function propertiesOf(id: number, reader: HastReader): Properties {
  const properties: Properties = {};
  const count = reader.getElementPropCount(id);
  for (let index = 0; index < count; index += 1) {
    const value = reader.getElementPropValue(id, index);
    properties[reader.getElementPropName(id, index)] = Array.isArray(value)
      ? value.map((part) => unmarked(String(part)))
      : typeof value === 'string'
        ? unmarked(value)
        : value;
  }
  return properties;
}
