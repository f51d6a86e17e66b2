import { boxOf } from '#src/edition/ads.ts';
import type { BodyModel, PageModel } from '#src/edition/page-models.ts';
import type { MentionedStory, Picture } from '#src/edition/page-parts.ts';
import type { Page, Paper, PictureFiles } from '#src/edition/page.ts';
import { headOf } from '#src/formats/head.ts';
import type { Translate } from '#src/i18n/strings.ts';
import { renderBody } from '#src/markdown/render.ts';
import type { Site } from '#src/schema/site.ts';
import { pictureFiles, shareImage } from './pictures/variants.ts';

/** What completing a page needs besides its model; all of it is known before the first page is made. */
export interface Furnishing {
  readonly site: Site;
  readonly paper: Paper;
  readonly t: Translate;
  /** Body of a content file, as Markdown. */
  readBody(file: string): string;
}

/** Completes a model for its page file: body, head, and what gives the files of its pictures. */
export function completePage(model: PageModel, furnishing: Furnishing): Page {
  const { paper } = furnishing;
  return {
    model,
    paper,
    head: headOf(model, paper, shareImage),
    body: bodyOf(model, furnishing),
    filesOf: pictureFiles,
  };
}

/** Body of a page as safe HTML; empty for kinds that have none. */
export function bodyOf(model: PageModel | BodyModel, furnishing: Furnishing): string {
  if (!hasBody(model)) return '';
  const { site, t, readBody } = furnishing;
  const isArticle = model.kind === 'article';
  return renderBody(readBody(model.file), {
    t,
    mentioned: model.mentioned,
    pictures: Object.fromEntries(
      Object.entries(model.illustrations).map(([name, picture]) => [name, bodyPicture(picture)]),
    ),
    sponsored: isArticle && model.labels.kind === 'advertorial',
    siteHost: new URL(site.url).host,
    dateline: isArticle ? model.dateline : undefined,
    adBox: (slot) => boxOf(site, slot),
  });
}

type WithBody = (PageModel | BodyModel) & {
  readonly file: string;
  readonly mentioned: Readonly<Record<string, MentionedStory>>;
  readonly illustrations: Readonly<Record<string, Picture>>;
};

function hasBody(model: PageModel | BodyModel): model is WithBody {
  return 'illustrations' in model;
}

function bodyPicture(picture: Picture): { width: number; height: number; files: PictureFiles } {
  return { width: picture.width, height: picture.height, files: pictureFiles(picture) };
}
