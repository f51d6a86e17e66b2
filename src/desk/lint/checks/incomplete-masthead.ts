import type { Copy, Report } from '../report.ts';

/** Where the masthead stands, and how it speaks of what it must name (UU Pers 40/1999 art. 12). */
const MASTHEAD = 'content/pages/redaksi.md';
const REQUIRED = [
  /penerbit|diterbitkan|publisher|published by/i,
  /alamat|\bjalan\b|\bjl\b|address|street|road/i,
  /penanggung jawab|responsible/i,
];

/** The masthead names the publisher, its address and who is responsible. Only words can be looked for, so it is advice. */
export function incompleteMasthead({ file, body, line }: Copy, report: Report): void {
  if (file !== MASTHEAD || REQUIRED.every((words) => words.test(body))) return;
  report({ code: 'incomplete-masthead', file, line });
}
