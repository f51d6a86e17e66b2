import type { Nodes } from 'hast';
import {
  applyCommandsAndConvertToHastHandle,
  createMdastHandle,
  dropHandle,
  HastReader,
  materializeHastTree,
  resolveMdastSubscriptions,
  serializeHandle,
  visitMdastHandle,
  type MdastPluginDefinition,
} from 'satteri';
import { features, type Source } from './syntax.ts';

type Conversion = Parameters<typeof applyCommandsAndConvertToHastHandle>[2];

/**
 * The tree that the engine makes of a body, by its step-by-step interface: a plug-in for HTML trees
 * would read every node by itself, at five times the cost of the whole tree at once.
 */
export function htmlTree(
  source: Source,
  conversion: Conversion,
  plugin: MdastPluginDefinition,
): Nodes {
  const written = createMdastHandle(source.text, features(source), source.directives);
  try {
    const visited = visitMdastHandle(
      written,
      plugin,
      source.directives ? resolveMdastSubscriptions(plugin) : [],
      source.text,
      undefined,
    );
    if (visited instanceof Promise)
      throw new Error('The plug-in of a body must not be asynchronous.');
    const html = applyCommandsAndConvertToHastHandle(written, visited.commandBuffer, conversion);
    try {
      return materializeHastTree(new HastReader(serializeHandle(html)));
    } finally {
      dropHandle(html);
    }
  } finally {
    dropHandle(written);
  }
}
