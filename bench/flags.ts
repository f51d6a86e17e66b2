import { parseArgs } from 'node:util';
import { PEERS } from './peers/peers.ts';

export const HELP = `npm run bench -- [flags]

Builds an invented paper and says what it took: from nothing, and after small changes; and what other generators take
for the same paper, in turns with us. Times are told, never judged. Compiled templates in .warta/ are thrown away.

  --articles <number>   articles of the paper (default: 1000)
  --runs <number>       rounds, of which the median counts (default: 3)
  --pictures <number>   stories with a picture of their own; then nobody else is measured (default: 0)
  --seed <number>       another paper of the same size (default: 1)
  --peers <names>       others to measure: hugo, eleventy, or none (default: hugo,eleventy)
  --print               tell the figures and leave bench/results/ as it is
  --dev                 also time the development server
  --keep                leave the papers in their temporary folder and say where
  --help                this text

Results go to bench/results/ (JSON for each size, README.md, chart.svg) and into README.md. See bench/README.md.`;

/** What the command line asks for. */
export type Flags = ReturnType<typeof flags>;

/** Reads the command line. Throws for what it does not know. */
export function flags(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      pictures: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      peers: { type: 'string', default: PEERS.join(',') },
      print: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const pictures = wholeNumber('pictures', values.pictures, 0);
  return {
    ...values,
    articles: wholeNumber('articles', values.articles),
    runs: wholeNumber('runs', values.runs),
    seed: wholeNumber('seed', values.seed),
    pictures,
    peers: pictures > 0 || values.peers === 'none' ? [] : values.peers.split(','),
  };
}

function wholeNumber(flag: string, text: string, least = 1): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${flag} takes a whole number from ${least} on, and "${text}" is none.`);
}
