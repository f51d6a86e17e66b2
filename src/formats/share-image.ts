import type { PageModel } from '#src/edition/page-models.ts';
import type { Picture } from '#src/edition/page-parts.ts';

/** The picture that stands for a page elsewhere, with its size in pixels. */
export interface ShareImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Gives the share image that the press makes of a picture. */
export type ShareImageOf = (picture: Picture) => ShareImage;

/** Picture that stands for a page: a story's own, a person's, or that of the story a list leads with. */
export function sharedPicture(model: PageModel): Picture | undefined {
  switch (model.kind) {
    case 'article':
      return model.hero;
    case 'person':
      return model.photo;
    case 'home':
      return model.lead?.picture;
    case 'section':
    case 'tag':
      return model.stories.find(({ picture }) => picture)?.picture;
    default:
      return undefined;
  }
}
