import { element } from '../element.ts';
import { missing, value, type Directive } from './directive.ts';

const example = ':::kutipan{nama="Nama, jabatan"}\n…\n:::';

/** `:::kutipan{nama="…"}`: words worth pulling out, and who says them. */
export const kutipan: Directive = {
  name: 'kutipan',
  form: 'container',
  example,
  check: ({ attributes }) =>
    value(attributes, 'nama') === '' ? [missing('kutipan', 'nama', example)] : [],
  mentions: () => [],
  markup: ({ attributes, inner }) => {
    const name = value(attributes, 'nama');
    const footer = name === '' ? [] : [element('footer', {}, name)];
    return [element('blockquote', { className: ['kutip'] }, ...inner(), ...footer)];
  },
};
