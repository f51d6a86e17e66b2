import { hasHour, instantOf } from '#src/calendar.ts';
import type { Calendar } from '#src/calendar.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { Finding } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';
import type { SourceFile } from './draft.ts';
import { tagFindings } from './tag-rules.ts';

/** An article's own keys, as far as they hold, and which of them are written at all. */
export interface ArticleCopy {
  readonly source: SourceFile;
  readonly fields: Partial<ArticleFields>;
  readonly written: ReadonlySet<string>;
  readonly lines: Readonly<Record<string, number>>;
  readonly site: Site;
  readonly calendar: Calendar;
}

const DAY = 24 * 60 * 60 * 1000;
const PICTURE_TEXTS = ['alt', 'caption', 'credit'] as const;

/**
 * Rules between the keys of one article:
 * 1. a picture has `alt`, `caption` and `credit`; these without a picture are a warning;
 * 2. `advertorial` names its sponsor, and nothing else has one;
 * 3. news names an editor, unless the site says otherwise; `id` is there when the permalink needs it;
 * 4. nothing happened to an article before its date, and its folder says the same month;
 * 5. a headline over 110 characters warns; tags differ from one another; `related` does not name the article itself.
 */
export function articleFindings(copy: ArticleCopy): Finding[] {
  const { fields, written, lines, site, source } = copy;
  const at = (field: string): { field: string; line: number } => ({
    field,
    line: lines[field] ?? 1,
  });
  const findings: Finding[] = [];
  const add = (code: string, field: string, more: Partial<Finding> = {}): void => {
    findings.push({ code, severity: 'error', ...at(field), ...more });
  };
  const warn = (code: string, field: string, more: Partial<Finding> = {}): void => {
    add(code, field, { ...more, severity: 'warning' });
  };

  for (const key of PICTURE_TEXTS) {
    if (written.has('image') && !written.has(key)) {
      add('picture-text-missing', 'image', { field: key, values: { key } });
    } else if (!written.has('image') && written.has(key)) warn('picture-text-alone', key);
  }
  if (fields.kind === 'advertorial' && !written.has('sponsor')) add('sponsor-missing', 'kind');
  if (fields.kind && fields.kind !== 'advertorial' && written.has('sponsor')) {
    add('sponsor-misplaced', 'sponsor', { found: fields.kind });
  }
  if (fields.kind === 'news' && site.requireEditor && !written.has('editor')) {
    add('editor-missing', 'editor', { line: lines['author'] ?? 1 });
  }
  if (site.permalink.includes(':id') && !written.has('id')) {
    add('id-missing', 'id', { values: { permalink: site.permalink } });
  }
  if (fields.title !== undefined && fields.title.length > 110) {
    warn('long-headline', 'title', { values: { size: fields.title.length } });
  }
  (fields.related ?? []).forEach((slug, index, all) => {
    const field = `related.${String(index)}`;
    if (slug === source.slug) add('related-itself', field, { found: slug });
    else if (all.indexOf(slug) < index) warn('related-twice', field, { found: slug });
  });
  return [...findings, ...tagFindings(fields.tags ?? [], lines), ...dateFindings(copy)];
}

function dateFindings({ source, fields, lines, site, calendar }: ArticleCopy): Finding[] {
  const { date, updated, withdrawn, corrections = [] } = fields;
  if (date === undefined) return [];
  const start = instantOf(date, site.timeZone);
  const later = [
    ['updated', updated] as const,
    ['withdrawn.at', withdrawn?.at] as const,
    ...corrections.map(({ at }, index) => [`corrections.${String(index)}.at`, at] as const),
  ];
  const early = later.flatMap(([field, at]): Finding[] => {
    // A day without an hour may be the day of the article itself.
    const slack = at !== undefined && !hasHour(at) ? DAY - 1 : 0;
    if (at === undefined || instantOf(at, site.timeZone) + slack >= start) return [];
    const values = { date };
    return [
      { code: 'before-date', severity: 'error', field, line: lines[field] ?? 1, found: at, values },
    ];
  });
  const [, year, month] = /^content\/articles\/(\d{4})\/(?:(\d{2})\/)?/.exec(source.file) ?? [];
  const day = calendar.dayOf(start);
  if (year === undefined || (year === day.year && (month ?? day.month) === day.month)) return early;
  const values = {
    folder: month === undefined ? year : `${year}/${month}`,
    right: `${day.year}/${day.month}`,
  };
  const line = lines['date'] ?? 1;
  return [
    ...early,
    { code: 'folder-date', severity: 'warning', field: 'date', line, found: date, values },
  ];
}
