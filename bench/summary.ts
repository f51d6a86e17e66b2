import type { Findings } from './findings.ts';
import { ratioText, secondsText } from './report.ts';

const PLACE = /(?<=<!-- bench: start -->\n).*?(?=<!-- bench: end -->)/s;

/** What the findings of a size come to: the chart with its figures in words, and two sentences. */
export function summaryOf({ articles, builds, peers, ratios }: Findings, folder: string) {
  const size = articles.toLocaleString('en');
  const seconds = (measure: { readonly seconds: number }): string => secondsText(measure.seconds);
  const listed = (measures: Readonly<Record<string, { readonly seconds: number }>>): string =>
    Object.entries(measures)
      .map(([name, measure]) => `${name} ${seconds(measure)}`)
      .join(', ');
  const others = Object.entries(peers).map(
    ([name, peer]) =>
      `${ratioText(ratios['publish one']?.[name])} of the ${seconds(peer)} s that ${name} ${peer.version} takes`,
  );
  const one = builds['publish one'];
  const full = builds['full'];
  const alt = [
    `Seconds to build ${size} articles. Warta: ${listed(builds)}.`,
    ...(others.length === 0 ? [] : [`Any change elsewhere: ${listed(peers)}.`]),
  ];
  return {
    picture: `![${alt.join(' ')}](${folder}chart.svg)`,
    text: [
      ...(one
        ? [
            `One new article among ${size} is published in ${seconds(one)} s${others.length === 0 ? '' : `: ${others.join(', ')}`}.`,
          ]
        : []),
      ...(full
        ? [
            `Everything anew takes ${seconds(full)} s; see [how it is measured](bench/README.md) and [all figures](${folder}README.md).`,
          ]
        : []),
    ].join('\n'),
  };
}

/** The README with the summary between its marks. Throws when it has none. */
export function withSummary(readme: string, findings: Findings): string {
  if (!PLACE.test(readme)) throw new Error('README.md has no place between bench: start and end.');
  const { picture, text } = summaryOf(findings, 'bench/results/');
  return readme.replace(PLACE, () => `\n${picture}\n\n${text}\n\n`);
}
