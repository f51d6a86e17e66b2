import { element } from '../element.ts';
import { missing, value, type Directive } from './directive.ts';

const example = ':::fakta{judul="Fakta singkat"}\n- …\n:::';

/** `:::fakta{judul="…"}`: a box of facts under its own heading. */
export const fakta: Directive = {
  name: 'fakta',
  form: 'container',
  example,
  check: ({ attributes }) =>
    value(attributes, 'judul') === '' ? [missing('fakta', 'judul', example)] : [],
  mentions: () => [],
  markup: ({ attributes, inner, ids }) => {
    const title = value(attributes, 'judul');
    if (title === '') return [element('section', { className: ['fakta'] }, ...inner())];
    const id = ids.id('fakta', title);
    return [
      element(
        'section',
        { className: ['fakta'], ariaLabelledBy: [id] },
        element('h2', { id }, title),
        ...inner(),
      ),
    ];
  },
};
