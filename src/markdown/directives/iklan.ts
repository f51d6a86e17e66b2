import type { Element } from 'hast';
import type { AdSpace } from '#src/edition/page-parts.ts';
import { element } from '../element.ts';
import { argument, missing, type Directive } from './directive.ts';

const example = '::iklan{banner}';

/** `::iklan{slot}`: the reserved box of a house ad; a script fills it, so a page never changes with its ads. */
export const iklan: Directive = {
  name: 'iklan',
  form: 'leaf',
  example,
  check: ({ attributes }) =>
    argument(attributes, 'slot') === '' ? [missing('iklan', 'slot', example)] : [],
  mentions: ({ attributes }) => {
    const name = argument(attributes, 'slot');
    return name === '' ? [] : [{ what: 'slot', name }];
  },
  markup: ({ attributes, context }) => {
    const slot = argument(attributes, 'slot');
    const box = context.adBox(slot);
    if (!box) return [];
    const label = context.t('body.ad');
    return [
      element(
        'aside',
        { className: ['iklan'], ariaLabel: label },
        element('small', {}, label),
        ...(box.phone ? [spaceOf(box.phone, { className: ['phone'] })] : []),
        spaceOf(box),
      ),
    ];
  },
};

/** An empty drawing of the ad's size keeps its place, in any slot and without a style attribute. */
function spaceOf({ slot, width, height }: AdSpace, form: { className?: string[] } = {}): Element {
  const viewBox = `0 0 ${String(width)} ${String(height)}`;
  const drawing = element('svg', { width, height, viewBox, ariaHidden: 'true' });
  return element('div', { ...form, dataSlot: slot }, drawing);
}
