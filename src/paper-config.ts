import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { date } from '#src/schema/date.ts';
import { LANGUAGES, site, type Site } from '#src/schema/site.ts';
import { printProblems } from '#src/desk/content-error.ts';
import { schemaFindings } from '#src/desk/schema-problems.ts';
import { shapeOf } from '#src/desk/schema-shape.ts';
import { instantOf } from '#src/calendar.ts';

/** Where a paper may keep its identity: the program's own paper in `src/`, any other beside its content. */
const PLACES = ['src/site.config.ts', 'site.config.ts'];

/** Reads and checks a paper's identity. Throws one error that names every key that is wrong, and its line. */
export async function readSite(root: string): Promise<Site> {
  const place = siteFile(root);
  // Named by its time, too: a process that asks again reads a changed file anew.
  const file = pathToFileURL(join(root, place));
  file.search = `t=${Math.round(statSync(file).mtimeMs)}`;
  const module = (await import(/* @vite-ignore */ file.href)) as { default: unknown };
  const result = site.safeParse(module.default);
  if (result.success) return result.data;
  const written = Object(module.default) as Readonly<Record<string, unknown>>;
  const lines = keyLines(readFileSync(join(root, place), 'utf8'));
  const found = schemaFindings(result.error.issues, written, lines, shapeOf(site));
  const problems = found.map((finding) => ({ ...finding, file: place }));
  const language = LANGUAGES.find((name) => name === written['language']) ?? 'en';
  throw new Error(`\n${printProblems(problems, language)}`);
}

/** The file that says who a paper is, as its path from the paper's folder. Throws where there is none. */
export function siteFile(root: string): string {
  const place = PLACES.find((file) => existsSync(join(root, file)));
  if (!place) throw new Error(`No site.config.ts was found in ${root}.`);
  return place;
}

/** Line where each key of an object's source first stands, counted from 1. */
function keyLines(source: string): Readonly<Record<string, number>> {
  const keys = source.split('\n').flatMap((text, index) => {
    const [, key] = /^\s*['"]?(\w+)['"]?\s*:/.exec(text) ?? [];
    return key === undefined ? [] : [[key, index + 1] as const];
  });
  return Object.fromEntries(keys.reverse());
}

/**
 * The instant a paper is made for, in milliseconds since the epoch: `WARTA_NOW` (a date as front matter writes it,
 * or seconds since the epoch), else `SOURCE_DATE_EPOCH` (reproducible-builds.org, seconds), else now.
 * Throws for a value that is no date.
 */
export function asOfFrom(
  env: Readonly<Record<string, string | undefined>>,
  now: number,
  timeZone: string,
): number {
  const name = env['WARTA_NOW'] ? 'WARTA_NOW' : 'SOURCE_DATE_EPOCH';
  const written = env[name];
  if (!written) return now;
  if (/^\d{9,11}$/.test(written)) return Number(written) * 1000;
  if (name === 'WARTA_NOW' && date.safeParse(written).success) return instantOf(written, timeZone);
  throw new Error(
    `${name} is "${written}". Write a date such as 2026-11-24 09:00, or seconds since 1970.`,
  );
}
