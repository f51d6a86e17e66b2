import { relElsewhere } from '../addresses.ts';
import { element } from '../element.ts';
import { value, type Attributes, type Directive } from './directive.ts';

const example = '::video{youtube="dQw4w9WgXcQ" judul="Judul video"}';
const ADDRESS =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/|embed\/)|youtu\.be\/)([\w-]{11})(?![\w-])/;

/** `::video{youtube=… judul=…}`: a drawn tile that links to the video; nothing is fetched from elsewhere. */
export const video: Directive = {
  name: 'video',
  form: 'leaf',
  example,
  check: ({ attributes }) =>
    youtubeId(attributes) === undefined
      ? [
          {
            code: 'video-id',
            severity: 'error',
            found: value(attributes, 'youtube'),
            values: { example },
          },
        ]
      : [],
  mentions: () => [],
  markup: ({ attributes, context }) => {
    const id = youtubeId(attributes);
    if (id === undefined) return [];
    const title = value(attributes, 'judul') || context.t('body.watch');
    const play = element('path', { d: 'M9 6v12l10-6z' });
    return [
      element(
        'figure',
        { className: ['video'] },
        element(
          'a',
          {
            href: `https://www.youtube.com/watch?v=${id}`,
            rel: relElsewhere(context.sponsored),
          },
          element('svg', { viewBox: '0 0 24 24', ariaHidden: 'true' }, play),
          element('span', {}, title),
          ' ',
          element('small', {}, 'YouTube'),
        ),
      ),
    ];
  },
};

/** The id of a YouTube video, given as such or as the address it was copied from. */
function youtubeId(attributes: Attributes): string | undefined {
  const written = value(attributes, 'youtube');
  return /^[\w-]{11}$/.test(written) ? written : ADDRESS.exec(written)?.[1];
}
