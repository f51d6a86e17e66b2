import { instantOf } from '#src/calendar.ts';
import type { AdFields } from '#src/schema/ad.ts';
import type { Finding } from '#src/schema/problem.ts';
import type { Site } from '#src/schema/site.ts';
import { nearest } from './near-miss.ts';

/** An ad stands in a slot of the paper, leads to an address, and ends after it starts. */
export function adFindings(
  { slot, link, from, until }: Partial<AdFields>,
  lines: Readonly<Record<string, number>>,
  { adSlots, timeZone }: Site,
): Finding[] {
  const findings: Finding[] = [];
  const add = (code: string, field: string, found: string, values: Finding['values']): void => {
    findings.push({
      code,
      severity: 'error',
      field,
      line: lines[field] ?? 1,
      found,
      ...(values && { values }),
    });
  };
  const slots = Object.keys(adSlots);
  if (slot !== undefined && !slots.includes(slot)) {
    const near = nearest(slot, slots);
    add('unknown-slot', 'slot', slot, { known: slots.join(', '), ...(near && { nearest: near }) });
  }
  if (link !== undefined && !/^(?:https?:\/\/\S+|\/\S*)$/.test(link))
    add('bad-link', 'link', link, undefined);
  if (from && until && instantOf(until, timeZone) <= instantOf(from, timeZone)) {
    add('until-before-from', 'until', until, { from });
  }
  return findings;
}
