import * as z from 'zod';
import { article } from './article.ts';

/** What a field of the schema says of itself in `meta`. */
const note = z.object({ value: z.string(), rule: z.string() });

/** The front matter of an article as a Markdown table, made from the schema itself. Throws for a key without notes. */
export function frontMatterTable(): string {
  const rows = Object.entries(article.shape).map(([key, field]) => {
    const { value, rule } = note.parse(field.meta());
    return `| \`${key}\` | ${cell(value)} | ${cell(rule)} |`;
  });
  return ['| key | value | rule |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A text in a table: an upright line would end its cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
