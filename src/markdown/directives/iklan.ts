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
    const { width, height } = box;
    const label = context.t('body.ad');
    // An empty drawing of the ad's size keeps its place, in any slot and without a style attribute.
    const viewBox = `0 0 ${String(width)} ${String(height)}`;
    const space = element('svg', { width, height, viewBox, ariaHidden: 'true' });
    return [
      element(
        'aside',
        { className: ['iklan', `slot-${slot}`], dataSlot: slot, ariaLabel: label },
        element('small', {}, label),
        element('div', {}, space),
      ),
    ];
  },
};
