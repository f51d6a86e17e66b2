import type { Language } from '#src/schema/site.ts';
import en from './en.json' with { type: 'json' };
import id from './id.json' with { type: 'json' };

export type StringKey = keyof typeof id;
type Values = Readonly<Record<string, string | number>>;

/** Indonesian is the source; a translation that misses a key does not pass the type check. */
const TABLES: Record<Language, Record<StringKey, string>> = { id, en };

/** Words a string in the paper's language: `t('byline.author', { names })` fills `{names}`. */
export type Translate = (key: StringKey, values?: Values) => string;

export function translator(language: Language): Translate {
  const table = TABLES[language];
  return (key, values = {}) => fill(table[key], values);
}

/** Fills `{name}` with the value of that name; a name without a value stays as it is. */
export function fill(template: string, values: Values): string {
  // Most have none, and a page asks for forty.
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
