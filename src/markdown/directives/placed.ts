import type { Element, ElementContent } from 'hast';
import type { Setting } from '../decorate.ts';
import { element, elementsNamed, textProperty } from '../element.ts';
import { directiveNamed } from './register.ts';

/**
 * What stands on the page for a placeholder. The desk refuses an unknown directive; should one come
 * this far, its text is kept: the line as written, or what the container holds.
 */
export function directiveMarkup(
  placeholder: Element,
  setting: Setting,
  inner: () => ElementContent[],
): ElementContent[] {
  const found = setting.directives[Number(textProperty(placeholder, 'dataNumber'))];
  if (!found) return inner();
  const directive = directiveNamed(found.name);
  if (!directive) {
    return found.literal === '' ? inner() : [element('p', {}, found.literal)];
  }
  const own = directive.markup({
    attributes: found.attributes,
    inner,
    images: () => elementsNamed('img', placeholder.children),
    context: setting.context,
    ids: setting.ids,
  });
  // A directive of one line that was written around text must not swallow the text.
  return directive.form === 'leaf' && found.literal === '' ? [...own, ...inner()] : own;
}
