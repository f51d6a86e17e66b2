import { placeOf } from '#src/schema/field-lines.ts';
import type { ContentRecord } from '#src/schema/record.ts';
import type { ArticleFields } from '#src/schema/article.ts';
import type { Report } from '../report.ts';

/** Headlines are in sentence case: capitals throughout are hard to read, and a screen reader spells them. */
export function shoutingHeadline(
  { file, fields, lines }: ContentRecord<ArticleFields>,
  report: Report,
): void {
  const words = fields.title.match(/\p{L}{4,}/gu) ?? [];
  if (words.length < 3 || words.some((word) => word !== word.toUpperCase())) return;
  report({
    code: 'shouting-headline',
    file,
    field: 'title',
    found: fields.title,
    ...placeOf(lines, 'title'),
  });
}
