import type { Element } from 'hast';
import type { PictureFile } from '#src/edition/page.ts';
import type { BodyContext, BodyPicture } from './body-context.ts';
import { element, textProperty } from './element.ts';

/** Space a picture takes in the column of the text (38 rem wide at most). */
export const IN_COLUMN = '(min-width: 40rem) 38rem, 92vw';

/** A picture in its formats, `img` last; undefined when there is no file of it to show. */
function pictureMarkup(picture: BodyPicture, alt: string, sizes: string): Element | undefined {
  const largest = picture.files.jpeg.at(-1);
  if (!largest) return undefined;
  const image = element('img', {
    src: largest.url,
    srcSet: srcset(picture.files.jpeg),
    sizes,
    width: picture.width,
    height: picture.height,
    alt,
    loading: 'lazy',
    decoding: 'async',
  });
  if (picture.files.avif.length === 0) return element('picture', {}, image);
  const avif = { type: 'image/avif', srcSet: srcset(picture.files.avif), sizes };
  return element('picture', {}, element('source', avif), image);
}

/** What an `img` of the body becomes; undefined when the paper has no such picture. */
export function pictureOf(
  image: Element,
  context: BodyContext,
  sizes: string,
): Element | undefined {
  const name = pictureName(textProperty(image, 'src') ?? '', context);
  const picture = name === undefined ? undefined : context.pictures[name];
  return picture && pictureMarkup(picture, textProperty(image, 'alt') ?? '', sizes);
}

/** The engine writes `foto%20pasar.jpg` for a picture that the body calls `foto pasar.jpg`. */
function pictureName(src: string, context: BodyContext): string | undefined {
  return [src, decoded(src)].find((name) => Object.hasOwn(context.pictures, name));
}

function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

function srcset(files: readonly PictureFile[]): string {
  return files.map((file) => `${file.url} ${String(file.width)}w`).join(', ');
}
