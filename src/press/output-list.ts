import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Edition } from '#src/edition/edition.ts';
import { pageRefs } from '#src/edition/page-refs.ts';
import { headersFile } from '#src/formats/headers-file.ts';
import { redirectsFile } from '#src/formats/redirects-file.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import type { Templates } from './compile.ts';
import { feedsOf } from './feeds.ts';
import { fingerprint, groundOf, NO_GROUND, type Ground } from './fingerprint.ts';
import {
  fileOf,
  type CopyOutput,
  type Output,
  type PageOutput,
  type PictureOutput,
  type TextOutput,
} from './outputs.ts';
import { PageOfEdition, type PagesInCommon } from './page-output.ts';
import type { Furnishing } from './page.ts';
import { variantsOf } from './pictures/variants.ts';
import { policiesBeside } from './policies.ts';
import { publicPictures } from './public-pictures.ts';
import { text, textOutputs } from './text-outputs.ts';
import { workerOutput } from './worker-output.ts';

/** Everything that becomes a file of `dist/`. */
export interface OutputSource {
  readonly edition: Edition;
  readonly furnishing: Furnishing;
  readonly templates: Templates;
  /** Folder served byte for byte. */
  readonly publicFolder: string;
  /** Folder of the icons made of the paper's mark. */
  readonly iconsFolder: string;
}

export function outputsOf(source: OutputSource): readonly Output[] {
  const { edition, furnishing, templates, publicFolder, iconsFolder } = source;
  // The paper's identity and navigation stand on every page, the templates make it.
  const ground = groundOf(templates.version, furnishing.paper, furnishing.site);
  const pages = pageOutputs(edition, furnishing, ground);
  const headers = headersFile(policiesBeside(templates.entry).header);
  const made = { _headers: headers, _redirects: redirectsFile(edition.redirects) };
  return [
    ...pages,
    ...textOutputs(edition, pages, furnishing, ground),
    ...ruleOutputs(publicFolder, made, ground),
    workerOutput(edition.urls, pages, templates, ground),
    ...publicPictures(edition).flatMap(pictureOutputs),
    ...copies(publicFolder).filter(({ file }) => !Object.hasOwn(made, file)),
    // An icon that the paper has drawn itself is better than one that was made.
    ...copies(iconsFolder).filter(({ file }) => !existsSync(join(publicFolder, file))),
    ...copies(templates.clientFolder),
  ];
}

/** What is looked at when only some outputs can have changed. */
export interface Scope extends Pick<PagesInCommon, 'settled'> {
  /** Is it the address of one of them? */
  isWanted(url: string): boolean;
}

/** Every page of the edition; of numbered pages those that the scope wants. */
export function pageOutputs(
  edition: Edition,
  { t }: Furnishing,
  ground: Ground,
  scope?: Scope,
): readonly PageOutput[] {
  const feeds = feedsOf(edition, t, scope?.isWanted);
  const inFeeds = new Set(feeds.flatMap(({ articles }) => articles.map(({ url }) => url)));
  const shared = { ground, settled: scope?.settled ?? (() => undefined) };
  return pageRefs(edition, t, scope?.isWanted).map(
    (page) => new PageOfEdition(page, inFeeds.has(page.url), shared),
  );
}

/** The files of a picture. */
export function pictureOutputs(picture: PictureFacts): PictureOutput[] {
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

/** What hosts read: our rules and, after them, those of the paper's own `public/_headers` and `public/_redirects`. */
function ruleOutputs(
  publicFolder: string,
  made: Readonly<Record<string, string>>,
  ground: Ground,
): TextOutput[] {
  return Object.entries(made).flatMap(([name, rules]) => {
    const file = join(publicFolder, name);
    const own = existsSync(file) ? readFileSync(file, 'utf8') : '';
    return rules + own === '' ? [] : [text(`/${name}`, ground, () => rules + own)];
  });
}

function copies(folder: string): CopyOutput[] {
  if (!existsSync(folder)) return [];
  // Not a glob: `.well-known` and its like are served, too.
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !LEFT_BY_PROGRAMS.test(name))
    .map((name) => join(folder, name))
    .filter(isFile)
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

/** What editors and file managers leave in a folder, some of it as a link to nothing (Emacs: `.#robots.txt`). */
const LEFT_BY_PROGRAMS =
  /(?:^|[\\/])(?:\.#[^\\/]*|[^\\/]*~|\.[^\\/]*\.sw[op]|\.DS_Store|Thumbs\.db)$/;

function isFile(path: string): boolean {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry)
    throw new Error(`${path} is a link to a file that is not there. Mend it or remove it.`);
  return entry.isFile();
}
