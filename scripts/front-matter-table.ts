import { readFileSync, writeFileSync } from 'node:fs';
import { frontMatterTable } from '#src/schema/front-matter-table.ts';
import { command } from './command.ts';

const HELP = `npm run docs:table -- [flags]

Writes the front matter table of README.md from the schema.

  --check   change nothing; fail when the table is not up to date
  --help    this text`;
const README = 'README.md';
const TABLE = /(<!-- front matter: start -->\n)[\s\S]*?(<!-- front matter: end -->)/;

await command(HELP, { check: { type: 'boolean', default: false } }, ({ check }) => {
  const readme = readFileSync(README, 'utf8');
  if (!TABLE.test(readme)) throw new Error(`${README} has no marks around the front matter table.`);
  const current = readme.replace(
    TABLE,
    (_, start: string, end: string) => `${start}\n${frontMatterTable()}\n\n${end}`,
  );
  if (!check) writeFileSync(README, current);
  else if (current !== readme) {
    throw new Error(
      `The front matter table of ${README} is not up to date. Run: npm run docs:table`,
    );
  }
});
