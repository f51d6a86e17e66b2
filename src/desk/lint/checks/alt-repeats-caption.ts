import { placeOf } from '#src/schema/field-lines.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { Report } from '../report.ts';

/** Alt text describes what the picture shows; who hears the page hears the caption too, and must not hear it twice. */
export function altRepeatsCaption(
  { file, fields, lines }: ContentRecord<ArticleFields>,
  report: Report,
): void {
  const { alt, caption } = fields;
  if (alt === undefined || caption === undefined || plain(alt) !== plain(caption)) return;
  report({ code: 'alt-repeats-caption', file, field: 'alt', found: alt, ...placeOf(lines, 'alt') });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
