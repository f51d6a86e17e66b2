import type * as z from 'zod';
import type { Finding } from '#src/schema/problem.ts';
import { dateFault } from './date-fault.ts';
import { nearestValue, slugFrom } from './near-miss.ts';

type Issue = z.core.$ZodIssue;
type Fault = Pick<Finding, 'code' | 'values'>;

/** Right forms of the keys that are made of keys. */
const GROUP_FORMS: Readonly<Record<string, string>> = {
  corrections: 'corrections: [{ at: 2024-10-08 19:30, kind: correction, text: "…" }]',
  withdrawn: 'withdrawn: { at: 2024-10-08 19:30, reason: "…" }',
  lead: 'lead: { slug: judul-artikel, until: 2024-10-08 }',
  picks: 'picks: [{ slug: judul-artikel, until: 2024-10-08 }]',
};

/** Which rule a value breaks, with its right form where that can be told. */
export function faultOf(issue: Issue, value: unknown): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return typeFault(issue.expected, value, issue.path.join('.'));
    case 'invalid_union':
      return unionFault(issue.errors.flat(), value);
    case 'invalid_value':
      return choiceFault(issue.values.map(String), value);
    case 'too_small':
      return sizeFault(issue.origin, 'minimum', Number(issue.minimum), value);
    case 'too_big':
      return sizeFault(issue.origin, 'maximum', Number(issue.maximum), value);
    case 'invalid_format':
      return { code: issue.format === 'email' ? 'bad-email' : 'bad-web-address' };
    case 'custom':
      return customFault(String(issue.params?.['code'] ?? 'bad-value'), String(value));
    default:
      return { code: 'bad-value' };
  }
}

function typeFault(expected: string, value: unknown, field: string): Fault {
  if (expected === 'array') return { code: 'not-a-list', ...listForm(value) };
  if (expected === 'boolean') {
    const yes = /^(?:ya|yes|y|on|1|benar|true)$/i.test(String(value));
    return { code: 'not-true-or-false', values: { fixed: String(yes) } };
  }
  if (expected === 'number' || expected === 'int') return { code: 'not-a-number' };
  if (expected === 'string') return { code: 'not-a-text' };
  const form = GROUP_FORMS[field.replace(/\.\d+$/, '')];
  return { code: 'not-a-group', ...(form && { values: { fixed: form } }) };
}

/** A text in place of a list, written as the list it was meant to be. */
function listForm(value: unknown): Pick<Fault, 'values'> {
  if (typeof value !== 'string') return {};
  const items = value.split(/[,;]/).flatMap((item) => item.trim() || []);
  const quoted = items.map((item) =>
    /^[\p{L}\p{N}][\p{L}\p{N} /.-]*$/u.test(item) ? item : JSON.stringify(item),
  );
  return { values: { fixed: `[${quoted.join(', ')}]` } };
}

function unionFault(errors: readonly Issue[], value: unknown): Fault {
  const choices = errors.flatMap((error) =>
    error.code === 'invalid_value' ? error.values.map(String) : [],
  );
  if (choices.length > 0) return choiceFault(choices, value);
  if (Array.isArray(value) && value.length === 0) return { code: 'empty-list' };
  return { code: 'not-names' };
}

function choiceFault(choices: readonly string[], value: unknown): Fault {
  const near = nearestValue(String(value), choices).values;
  return { code: 'not-one-of', values: { choices: choices.join(', '), ...near } };
}

function sizeFault(
  origin: string,
  end: 'minimum' | 'maximum',
  limit: number,
  value: unknown,
): Fault {
  const values = { limit, [end]: limit, size: sizeOf(value) };
  if (origin === 'array') return { code: end === 'minimum' ? 'empty-list' : 'too-many', values };
  if (origin !== 'string') return { code: 'out-of-range', values };
  if (end === 'maximum') return { code: 'too-long', values };
  return { code: limit === 1 ? 'empty-text' : 'too-short', values };
}

function customFault(code: string, value: string): Fault {
  if (code === 'bad-date') return dateFault(value);
  if (code === 'not-a-slug') {
    const slug = slugFrom(value);
    return slug === '' ? { code } : { code, values: { nearest: slug } };
  }
  return { code };
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number(value);
}
