import type { Finding } from './directive.ts';
import { DIRECTIVE_NAMES, directiveNamed } from './register.ts';

const NAME = `(?<name>${DIRECTIVE_NAMES.map((name) => name.replace('-', '[-_ ]?')).join('|')})`;
/** A name right behind a colon, or two of them and a space, before a bracket; or with its brackets alone on a line. */
const IN_TEXT = new RegExp(
  `(?<!:)(?::|:{2,} ?)${NAME} ?\\{|(?<!:):{2,} ?${NAME} ?\\(|^[: ]*${NAME} ?\\{[^}\\n]*\\}[ \\t]*$`,
  'gimu',
);

/** A finding in a text of several lines; `below` counts from the first of them. */
interface PlacedFinding extends Finding {
  readonly below: number;
}

/**
 * Directives that the engine took for prose, so that readers would see them as they were written: `:: iklan{banner}`,
 * `::baca juga{slug}`, or one that shares its line with words.
 */
export function malformedDirectives(text: string): readonly PlacedFinding[] {
  return [...text.matchAll(IN_TEXT)].map(({ index, groups }) => {
    const written = plain(groups?.['name'] ?? '');
    const name = DIRECTIVE_NAMES.find((known) => plain(known) === written) ?? '';
    const below = text.slice(0, index).split('\n').length - 1;
    return {
      code: 'directive-malformed',
      severity: 'error',
      found: (text.split('\n')[below] ?? '').trim(),
      values: { example: directiveNamed(name)?.example ?? '' },
      below,
    };
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
