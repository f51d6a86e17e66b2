import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf } from '#src/schema/field-lines.ts';
import type { Problem } from '#src/schema/problem.ts';
import type { PictureFacts } from '#src/schema/record.ts';
import type { ContentIndex } from './content-index.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { picturePlace } from './picture-place.ts';

/** Looks at a picture by its absolute path; it is `src/press/pictures/probe.ts`, handed in. */
export type ProbePicture = (
  path: string,
) => Promise<
  | { readonly width: number; readonly height: number; readonly digest: string }
  | { readonly refused: 'not-a-picture' | 'svg' | 'too-large' | 'broken' }
>;
type Probed = Awaited<ReturnType<ProbePicture>>;

/** Narrowest picture that search engines and share cards show large, in pixels. */
const WIDE = 1200;
const AT_ONCE = 4;

interface Shown {
  readonly draft: Draft<unknown>;
  readonly written: string;
  readonly line: number;
  readonly field?: string;
}

/** The pictures that each file shows, by file and by the words that name them there. */
export interface Pictures {
  readonly byFile: ReadonlyMap<string, Readonly<Record<string, PictureFacts>>>;
  readonly problems: readonly Problem[];
}

export async function readPictures(
  root: string,
  drafts: Drafts,
  known: ReadonlySet<string>,
  index: ContentIndex,
  probePicture: ProbePicture,
): Promise<Pictures> {
  const shown = shownIn(drafts).map((one) => ({
    ...one,
    place: picturePlace(one.written, one.draft.file, known),
  }));
  const paths = new Set(shown.flatMap(({ place }) => ('path' in place ? [place.path] : [])));
  const probed = await probeAll(root, [...paths], index, probePicture);
  const byFile = new Map<string, Record<string, PictureFacts>>();
  const problems: Problem[] = [];
  for (const { draft, written, line, field, place } of shown) {
    const at = {
      file: draft.file,
      line,
      ...(field === undefined ? {} : { field }),
      found: written,
    };
    if (!('path' in place)) {
      problems.push({ ...at, ...place, severity: 'error' });
      continue;
    }
    const facts = probed.get(place.path) ?? { refused: 'broken' };
    if ('refused' in facts) {
      const values = { path: place.path };
      problems.push({ ...at, code: `picture-${facts.refused}`, severity: 'error', values });
      continue;
    }
    const { width, height, digest } = facts;
    const pictures = byFile.get(draft.file) ?? {};
    byFile.set(draft.file, {
      ...pictures,
      [written]: { source: place.path, width, height, digest },
    });
    if (field === 'image' && draft.file.startsWith('content/articles/') && width < WIDE) {
      problems.push({
        ...at,
        code: 'picture-narrow',
        severity: 'warning',
        values: { width, wide: WIDE },
      });
    }
  }
  return { byFile, problems };
}

function shownIn(drafts: Drafts): Shown[] {
  const named = (draft: Draft<unknown>, field: string, written: string | undefined): Shown[] =>
    written === undefined ? [] : [{ draft, written, field, line: lineOf(draft.lines, field) ?? 1 }];
  return [
    ...drafts.articles.flatMap((draft) => named(draft, 'image', draft.fields.image)),
    ...drafts.people.flatMap((draft) => named(draft, 'photo', draft.fields.photo)),
    ...drafts.ads.flatMap((draft) => named(draft, 'image', draft.fields.image)),
    ...Object.values(drafts)
      .flat()
      .flatMap((draft) =>
        draft.body.mentions
          .filter(({ what }) => what === 'picture')
          .map(({ name, line }) => ({ draft, written: name, line })),
      ),
  ];
}

async function probeAll(
  root: string,
  paths: readonly string[],
  index: ContentIndex,
  probePicture: ProbePicture,
): Promise<Map<string, Probed>> {
  const queue = paths.values();
  const probed = new Map<string, Probed>();
  const work = async (): Promise<void> => {
    for (const path of queue) {
      const known = index.recall(path);
      const facts =
        known === undefined ? await probe(join(root, path), probePicture) : (known as Probed);
      probed.set(path, facts);
      if (known !== undefined || 'refused' in facts) continue;
      // Read once more, so that what is kept belongs to the bytes that Git or the clock vouch for.
      const bytes = await readFile(join(root, path)).catch(() => undefined);
      if (bytes) index.keep(path, bytes, facts);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return probed;
}

async function probe(path: string, probePicture: ProbePicture): Promise<Probed> {
  try {
    return await probePicture(path);
  } catch {
    return { refused: 'broken' };
  }
}
