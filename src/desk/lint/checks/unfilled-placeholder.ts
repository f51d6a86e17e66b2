import type { Copy, Report } from '../report.ts';

/** A place that whoever sets up the paper must fill: `[Isi: nama penerbit]`. */
const PLACEHOLDER = /\[(?:Isi|Fill in): [^\]]*\]/g;

/** Placeholders of the starter must not stay in the paper: the masthead is required by law (UU Pers 40/1999 art. 12). */
export function unfilledPlaceholder(
  { file, body, line }: Omit<Copy, 'links'>,
  report: Report,
): void {
  for (const [index, text] of body.split('\n').entries()) {
    for (const [found] of text.matchAll(PLACEHOLDER)) {
      report({ code: 'unfilled-placeholder', file, line: line + index, found });
    }
  }
}
