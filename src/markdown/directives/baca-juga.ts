import { element } from '../element.ts';
import { argument, missing, type Directive } from './directive.ts';

const example = '::baca-juga{slug-artikel}';

/** `::baca-juga{slug}`: a related story in mid-text; headline and address are looked up. */
export const bacaJuga: Directive = {
  name: 'baca-juga',
  form: 'leaf',
  example,
  check: ({ attributes }) =>
    argument(attributes, 'slug') === '' ? [missing('baca-juga', 'slug', example)] : [],
  mentions: ({ attributes }) => {
    const name = argument(attributes, 'slug');
    return name === '' ? [] : [{ what: 'article', name }];
  },
  markup: ({ attributes, context, ids }) => {
    const slug = argument(attributes, 'slug');
    const story = Object.hasOwn(context.mentioned, slug) ? context.mentioned[slug] : undefined;
    if (!story) return [];
    const label = context.t('body.read-also');
    return [
      element(
        'aside',
        { className: ['baca'], ariaLabel: ids.label(label) },
        element('p', { className: ['k'] }, label),
        ...(story.unverified
          ? [element('p', { className: ['label'] }, context.t('label.unverified'))]
          : []),
        element('a', { href: story.url }, story.text),
      ),
    ];
  },
};
