import type { Findings } from './findings.ts';
import type { Measure } from './measure.ts';

/** The findings as a Markdown section. */
export function sectionOf(findings: Findings): string {
  const { articles, pictures, runs, machine, builds, peers, ratios, dev } = findings;
  const size = `${articles} articles${pictures > 0 ? `, ${pictures} with a picture of their own` : ''}`;
  const names = Object.keys(peers);
  const took = ['seconds', 'CPU seconds', 'ms a page', 'peak MB'];
  const head = ['build', 'pages', 'files', 'made', ...took];
  const rows = [
    [...head, ...names.map((name) => `× ${name}`)],
    ...Object.entries(builds).map(([name, measure]) => [
      ...figures(name, measure),
      ...names.map((peer) => ratioText(ratios[name]?.[peer])),
    ]),
    ...Object.entries(peers).map(([name, measure]) => [
      ...figures(`${name} ${measure.version}`, measure),
      ...names.map(() => ''),
    ]),
  ];
  const writing = dev
    ? `\n\n\`npm run dev\`: front page ${dev.firstPage} ms after the command, first article ${dev.firstArticle} ms, again ${dev.again} ms.`
    : '';
  return `## ${size}\n\nMedian of ${runs} run(s) on ${machine}.\n\n${tableOf(rows)}${writing}\n`;
}

function figures(name: string, measure: Measure): string[] {
  return [
    name,
    String(measure.pages),
    String(measure.files),
    String(measure.made),
    secondsText(measure.seconds),
    secondsText(measure.cpuSeconds),
    perPage(measure),
    String(measure.peakMegabytes ?? ''),
  ];
}

/** CPU milliseconds for each page of a build that made them all; another has few to share out what it took. */
function perPage({ pages, made, cpuSeconds }: Measure): string {
  return pages === 0 || made < pages ? '' : ((cpuSeconds * 1000) / pages).toFixed(2);
}

/** Seconds with as many decimals as mean something: `0.31`, `14.2`, `226`. */
export function secondsText(seconds: number): string {
  return seconds.toFixed(seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0);
}

/** A share of a peer’s time, with two digits that count: `0.0053`, `0.11`, `1.4`. */
export function ratioText(ratio: number | undefined): string {
  if (ratio === undefined) return '';
  const digits = Math.max(0, 1 - Math.floor(Math.log10(ratio)));
  return ratio.toFixed(Math.min(digits, 4));
}

/** A Markdown table laid out as the formatter would: names to the left, figures to the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map(
    (width, column) => '-'.repeat(width - Math.sign(column)) + ':'.repeat(Math.sign(column)),
  );
  const [head = [], ...others] = rows;
  const laid = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  return [laid(head), laid(rule), ...others.map(laid)].join('\n');
}
