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
  const place = lines['alt'] === undefined ? {} : { line: lines['alt'] };
  report({ code: 'alt-repeats-caption', file, field: 'alt', found: alt, ...place });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
