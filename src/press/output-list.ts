import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Edition } from '#src/edition/edition.ts';
import type { PageModel, PageRef } from '#src/edition/page-models.ts';
import { pageRefs } from '#src/edition/page-refs.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import type { Templates } from './compile.ts';
import { feedsOf } from './feeds.ts';
import {
  fingerprint,
  groundOf,
  inputsHash,
  NO_GROUND,
  pageFingerprint,
  type Fingerprint,
  type Ground,
} from './fingerprint.ts';
import {
  fileOf,
  type CopyOutput,
  type Output,
  type PageOutput,
  type PictureOutput,
} from './outputs.ts';
import type { Furnishing } from './page.ts';
import { variantsOf } from './pictures/variants.ts';
import { publicPictures } from './public-pictures.ts';
import { textOutputs } from './text-outputs.ts';

/** Everything that becomes a file of `dist/`. */
export interface OutputSource {
  readonly edition: Edition;
  readonly furnishing: Furnishing;
  readonly templates: Templates;
  /** Folder served byte for byte. */
  readonly publicFolder: string;
}

export function outputsOf(source: OutputSource): readonly Output[] {
  const { edition, furnishing, templates, publicFolder } = source;
  // The paper's identity and navigation stand on every page, the templates make it.
  const ground = groundOf(templates.version, furnishing.paper, furnishing.site);
  const pages = pageOutputs(edition, furnishing, ground);
  return [
    ...pages,
    ...textOutputs(edition, pages, furnishing, ground),
    ...publicPictures(edition).flatMap(pictureOutputs),
    ...copies(publicFolder),
    ...copies(templates.clientFolder),
  ];
}

/** Every page of the edition. */
export function pageOutputs(
  edition: Edition,
  { t }: Furnishing,
  ground: Ground,
): readonly PageOutput[] {
  const feeds = feedsOf(edition, t);
  const inFeeds = new Set(feeds.flatMap(({ articles }) => articles.map(({ url }) => url)));
  return pageRefs(edition, t).map((page) => pageOutput(page, ground, inFeeds.has(page.url)));
}

function pageOutput(page: PageRef, ground: Ground, isInFeed: boolean): PageOutput {
  let known: Fingerprint | undefined;
  let knownInputs: string | undefined;
  const take = (made: PageModel): Fingerprint => (known ??= pageFingerprint(ground, made));
  const { inputs } = page;
  return {
    how: 'page',
    file: fileOf(page.url),
    origin: page.url,
    fingerprint: () => known ?? take(page.model()),
    ...(inputs && { inputs: () => (knownInputs ??= inputsHash(ground, inputs())) }),
    model: () => {
      const made = page.model();
      take(made);
      return made;
    },
    page,
    isInFeed,
  };
}

function pictureOutputs(picture: PictureFacts): PictureOutput[] {
  return variantsOf(picture).map(({ url }) => ({
    how: 'picture',
    file: fileOf(url),
    origin: picture.source,
    // The address holds a hash of the picture and of the recipe: it is the fingerprint.
    fingerprint: () => url,
    inputs: () => url,
    picture,
  }));
}

function copies(folder: string): CopyOutput[] {
  if (!existsSync(folder)) return [];
  // Not a glob: `.well-known` and its like are served, too.
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((from) => ({ from, file: from.slice(folder.length + 1).replaceAll('\\', '/') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ from, file }) => ({
      how: 'copy',
      file,
      origin: `${basename(folder)}/${file}`,
      fingerprint: () => fingerprint(NO_GROUND, readFileSync(from, 'base64')),
      from,
    }));
}
