import type { Problem } from '#src/schema/problem.ts';

/** Order of problems in a report: by file, then by place in it; the same problems always come out the same. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.field ?? '', b.field ?? '') ||
    compare(a.code, b.code) ||
    compare(a.found ?? '', b.found ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
