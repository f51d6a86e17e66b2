import type { Element } from 'hast';
import { element, textProperty } from '../element.ts';
import { pictureOf } from '../picture.ts';
import { value, type Directive, type Finding } from './directive.ts';

const MOST = 9;
const FIRST = '(min-width: 46rem) 26rem, 76vw';
const OTHERS = '(min-width: 46rem) 13rem, 76vw';

/** `:::galeri{keterangan="…"}`: pictures side by side under one caption. */
export const galeri: Directive = {
  name: 'galeri',
  form: 'container',
  example: ':::galeri{keterangan="…"}\n![alt](foto.jpg)\n:::',
  check: ({ pictures }) => {
    const finding = (code: string, severity: Finding['severity']): Finding => {
      return { code, severity, values: { pictures, most: MOST } };
    };
    if (pictures === 0) return [finding('gallery-empty', 'error')];
    return pictures > MOST ? [finding('gallery-too-many', 'warning')] : [];
  },
  mentions: () => [],
  markup: ({ attributes, images, context, ids }) => {
    const shown = images().flatMap((image, index) => {
      const picture = pictureOf(image, context, index === 0 ? FIRST : OTHERS);
      return picture ? [{ image, picture }] : [];
    });
    if (shown.length === 0) return [];
    const caption = value(attributes, 'keterangan') || titles(shown.map(({ image }) => image));
    const label = ids.label(context.t('body.gallery'));
    return [
      element(
        'figure',
        { className: ['galeri'] },
        element(
          'section',
          { tabIndex: 0, ariaLabel: label },
          ...shown.map(({ picture }) => picture),
        ),
        ...(caption === '' ? [] : [element('figcaption', {}, caption)]),
      ),
    ];
  },
};

/** The pictures' own titles as sentences, one after the other. */
function titles(images: readonly Element[]): string {
  return images
    .map((image) => textProperty(image, 'title')?.trim() ?? '')
    .filter((title) => title !== '')
    .map((title, _, all) => (all.length === 1 || /[.!?…]$/.test(title) ? title : `${title}.`))
    .join(' ');
}
