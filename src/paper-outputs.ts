import { join } from 'node:path';
import { paperOf } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { bodyReader } from '#src/body-reader.ts';
import type { Newsroom } from '#src/newsroom.ts';
import { PROGRAM_ROOT } from '#src/places.ts';
import { compileTemplates, type Templates } from '#src/press/compile.ts';
import { outputsOf } from '#src/press/output-list.ts';
import { claimOf, clashesIn, type Output } from '#src/press/outputs.ts';
import type { Furnishing } from '#src/press/page.ts';
import { siteIcons } from '#src/press/pictures/site-icons.ts';
import { SEARCH_FOLDER } from '#src/press/search/search-outputs.ts';
import type { Problem } from '#src/schema/problem.ts';

/** All that a paper becomes, and what it is made with. */
interface PaperOutputs {
  readonly furnishing: Furnishing;
  readonly templates: Templates;
  readonly outputs: readonly Output[];
  /** Clashes between outputs. */
  readonly problems: readonly Problem[];
}

/** Every output of a paper. */
export async function outputsOfPaper(
  newsroom: Newsroom,
  compiling: Promise<Templates>,
): Promise<PaperOutputs> {
  const { root, cacheFolder, edition } = newsroom;
  const furnishing = furnishingOf(newsroom);
  const publicFolder = join(root, 'public');
  const iconsFolder = await siteIcons(publicFolder, join(PROGRAM_ROOT, 'public'), cacheFolder);
  const templates = await compiling;
  const outputs = outputsOf({ edition, furnishing, templates, publicFolder, iconsFolder });
  const clashes = clashesIn(outputs).map(([first, second]) => clash(second, first.origin));
  const problems = [...clashes, ...inSearchFolder(outputs).map((output) => clash(output, SEARCH))];
  return { furnishing, templates, outputs, problems };
}

/** What makes the files of search; it has a folder of the site for itself. */
const SEARCH = 'Pagefind';

/** Outputs that stand where the files of search do, or in the way of their folder. */
function inSearchFolder(outputs: readonly Output[]): readonly Output[] {
  return outputs.filter(({ file }) => {
    const claim = claimOf(file);
    return claim.startsWith(SEARCH_FOLDER) || `${claim}/` === SEARCH_FOLDER;
  });
}

function clash({ origin, file }: Output, other: string): Problem {
  return { code: 'output-clash', severity: 'error', file: origin, found: file, values: { other } };
}

/** What completes the pages of a paper. */
export function furnishingOf({
  root,
  site,
  edition,
}: Pick<Newsroom, 'root' | 'site' | 'edition'>): Furnishing {
  return {
    site,
    paper: paperOf(edition),
    t: translator(site.language),
    readBody: bodyReader(root),
  };
}

/**
 * The templates of this program, compiled when they changed. That happens in a process of its own: who asks before the copy
 * is read has both go on at once.
 */
export function ourTemplates(version: string): Promise<Templates> {
  const compiler = new URL('./template-compiler.ts', import.meta.url);
  const templates = compileTemplates(PROGRAM_ROOT, compiler, version);
  // Waited for later; until then a failure is not unheard.
  templates.catch(() => undefined);
  return templates;
}

/** How large the site of some outputs is. */
export function extentOf(outputs: readonly Output[]): Extent {
  return {
    files: outputs.length,
    pages: outputs.filter(({ how }) => how === 'page').length,
    copies: outputs.flatMap(({ how, file }) => (how === 'copy' ? [file] : [])),
  };
}

/** Numbers of a site's files and of its pages, and the files that are copied. */
export interface Extent {
  readonly files: number;
  readonly pages: number;
  readonly copies: readonly string[];
}
