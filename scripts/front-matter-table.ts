import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { frontMatterTable } from '#src/schema/front-matter-table.ts';

const HELP = `npm run docs:table -- [flags]

Writes the front matter table of README.md from the schema.

  --check   change nothing; fail when the table is not up to date
  --help    this text`;
const README = 'README.md';
const TABLE = /(<!-- front matter: start -->\n)[\s\S]*?(<!-- front matter: end -->)/;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const readme = readFileSync(README, 'utf8');
  const current = readme.replace(
    TABLE,
    (_, start: string, end: string) => `${start}\n${frontMatterTable()}\n\n${end}`,
  );
  if (!TABLE.test(readme)) throw new Error(`${README} has no marks around the front matter table.`);
  if (!values.check) writeFileSync(README, current);
  else if (current !== readme) {
    console.error(`The front matter table of ${README} is not up to date. Run: npm run docs:table`);
    process.exitCode = 1;
  }
}
