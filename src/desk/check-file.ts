import { hash } from 'node:crypto';
import type { BodyFacts } from '#src/schema/record.ts';
import { fieldLines } from '#src/schema/field-lines.ts';
import type { Finding } from '#src/schema/problem.ts';
import { articleFindings } from './article-rules.ts';
import { adFindings } from './ad-rules.ts';
import { COLLECTIONS } from './collections.ts';
import type { Collection, FrontMatterSchema } from './collections.ts';
import type { DeskRules, Reading, SourceFile } from './draft.ts';
import { splitFrontMatter, YAML_LINE } from './front-matter.ts';
import { schemaFindings } from './schema-problems.ts';
import { safeText } from './text-safety.ts';
import { yamlValues } from './yaml-values.ts';
import type { YamlValues } from './yaml-values.ts';

const NO_BODY: BodyFacts = { excerpt: '', words: 0, line: 1, mentions: [] };
const NEEDS_BODY: ReadonlySet<Collection> = new Set(['articles', 'pages']);

/** Reads the bytes of one file as far as they can be read alone: never throws, whatever the bytes are. */
export function checkFile(source: SourceFile, bytes: Uint8Array, rules: DeskRules): Reading {
  const digest = hash('sha256', bytes).slice(0, 32);
  const { slug, file } = source;
  const { text, findings } = safeText(bytes);
  const split = text === undefined ? undefined : splitFrontMatter(text);
  if (split === undefined || 'code' in split) {
    const all = split === undefined ? findings : [...findings, split];
    const draft = { slug, file, digest, fields: {}, lines: fieldLines({}), body: NO_BODY };
    return { draft, problems: all.map((finding) => ({ ...finding, file })) };
  }
  const { schema, shape } = COLLECTIONS[source.collection];
  const yaml = yamlValues(split.yaml, shape, YAML_LINE);
  // A front matter that is no YAML has no keys: to list them all as missing would hide the one fault.
  const isReadable = yaml.findings.length === 0 || Object.keys(yaml.values).length > 0;
  const faulty = new Set(yaml.findings.map(({ line }) => line ?? 0));
  const parsed = schema.safeParse(yaml.values);
  const fields = parsed.success ? parsed.data : soundFields(schema, yaml.values);
  const issues = parsed.success || !isReadable ? [] : parsed.error.issues;
  const body = bodyFacts(split.body, split.bodyLine, fields, rules);
  const bare =
    NEEDS_BODY.has(source.collection) && !('withdrawn' in fields) && split.body.trim() === '';
  const all: Finding[] = [
    ...findings,
    ...yaml.findings,
    ...schemaFindings(issues, yaml.values, yaml.lines, shape).filter(
      ({ code, line }) => code !== 'missing-key' || line === undefined || !faulty.has(line),
    ),
    ...(isReadable ? ruleFindings(source, fields, yaml, faulty, rules) : []),
    ...(bare ? [{ code: 'empty-body', severity: 'error', line: split.bodyLine } as const] : []),
    ...body.findings,
  ];
  const draft = { slug, file, digest, fields, lines: fieldLines(yaml.lines), body: body.facts };
  return { draft, problems: all.map((finding) => ({ ...finding, file })) };
}

/** The fields that hold on their own, when some others do not. */
function soundFields(
  schema: FrontMatterSchema,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const sound = Object.entries(schema.shape).flatMap(([key, field]) => {
    const one = field.safeParse(values[key]);
    return one.success && one.data !== undefined ? [[key, one.data] as const] : [];
  });
  return Object.fromEntries(sound);
}

function ruleFindings(
  source: SourceFile,
  fields: Readonly<Record<string, unknown>>,
  { values, lines }: YamlValues,
  faulty: ReadonlySet<number>,
  { site, calendar }: DeskRules,
): readonly Finding[] {
  // A value that could not be read is there all the same: to call it missing would be a second, false fault.
  const unread = Object.keys(lines).filter((key) => faulty.has(lines[key] ?? 0));
  const written = new Set([...Object.keys(values), ...unread]);
  if (source.collection === 'articles')
    return articleFindings({ source, fields, written, lines, site, calendar });
  if (source.collection === 'ads') return adFindings(fields, lines, site);
  return [];
}

function bodyFacts(
  markdown: string,
  line: number,
  fields: Readonly<Record<string, unknown>>,
  { scanBody }: DeskRules,
): { facts: BodyFacts; findings: readonly Finding[] } {
  if (markdown.trim() === '') return { facts: { ...NO_BODY, line }, findings: [] };
  const { excerpt, words, mentions, problems } = scanBody(markdown, line);
  // Where a description stands in its place, it is a fifth of what the index would keep for nothing.
  const needed = fields['description'] === undefined ? excerpt : '';
  return { facts: { excerpt: needed, words, line, mentions }, findings: problems };
}
