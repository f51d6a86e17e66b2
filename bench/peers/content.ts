import { articleFiles, type CorpusOrder } from '../corpus.ts';
import { type PaperFile } from '../furniture.ts';
import { PEOPLE, SECTIONS } from '../staff.ts';
import { slugOf } from '../story.ts';

/** Names of months in the paper's language, for which neither peer has to look further. */
const MONTH = new Intl.DateTimeFormat('id', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const ARTICLE = /^content\/(articles\/(\d{4}\/\d{2})\/(.+))\.md$/;

/**
 * The paper of the bench as Hugo and Eleventy read it: the same articles and bodies, in words that both know. A date
 * has seconds and an offset, `kind` and `section` (which mean something else to Hugo) are `genre` and `rubrik`, and
 * what our directives look up stands written out, which is less work for a peer than for us.
 */
export function* peerFiles(order: CorpusOrder): Generator<PaperFile> {
  const headlines = new Map<string, string>();
  const months = new Set<string>();
  for (const { path, bytes } of articleFiles(order)) {
    const [, place = '', month = '', slug = ''] = ARTICLE.exec(path) ?? [];
    const text = String(bytes);
    months.add(month);
    headlines.set(slug, `[${headlineIn(text)}](/${month}/${slug}/)`);
    yield { path: `${place}.md`, bytes: translated(text, `/${month}/${slug}/`, headlines) };
  }
  yield* [...months].map(monthFile);
  yield* FURNITURE;
}

/** An article in the peers' words. `links` are Markdown links to the articles before it, by slug. */
export function translated(
  text: string,
  permalink: string,
  links: ReadonlyMap<string, string>,
): string {
  const [, front = '', body = ''] = /^---\n(.*?)---\n\n(.*)$/s.exec(text) ?? [];
  const fields = front
    .replace(/^date: (\S+) (\S+)$/m, 'date: $1T$2:00+08:00')
    .replace(/^kind:/m, 'genre:')
    .replace(/^section:/m, 'rubrik:');
  const dateline = /^dateline: (.+)$/m.exec(front)?.[1];
  const opening = dateline === undefined ? '' : `**BorneoFlash.com, ${dateline} –** `;
  const plain = body
    .replace(
      /^::baca-juga\{slug="(.+?)"\}$/gm,
      (_, slug: string) => `> Baca juga: ${links.get(slug) ?? slug}`,
    )
    .replace(
      /^:::fakta\{judul="(.+?)"\}\n(.*?)\n:::$/gms,
      (_, title: string, facts: string) => `> **${title}**\n>\n${facts.replace(/^/gm, '> ')}`,
    );
  return `---\nlayout: article\ndynamicPermalink: false\npermalink: ${permalink}\n${fields}---\n\n${opening}${plain}`;
}

function headlineIn(text: string): string {
  const written = /^title: (.+)$/m.exec(text)?.[1] ?? '';
  return written.startsWith('"') ? String(JSON.parse(written)) : written;
}

function monthFile(month: string, place: number, months: readonly string[]): PaperFile {
  const [older, newer] = [months[place - 1], months[place + 1]];
  return page(`articles/${month}/_index.md`, `/articles/${month}/`, 'month', {
    title: MONTH.format(new Date(`${month.replace('/', '-')}-01T00:00Z`)),
    year: month.slice(0, 4),
    // Hugo lists by weight, lightest first: the newest month comes first.
    weight: months.length - place,
    outputs: ['HTML', 'monthmap'],
    ...(newer && { newer: `/articles/${newer}/` }),
    ...(older && { older: `/articles/${older}/` }),
  });
}

/** Pages that are no articles; those of sections and people are landing pages of their lists. */
const FURNITURE: readonly PaperFile[] = [
  page('articles/_index.md', '/articles/', 'months', { title: 'Indeks berita' }),
  page('koreksi/_index.md', '/koreksi/', 'corrections', {
    title: 'Koreksi',
    outputs: ['HTML', 'RSS'],
  }),
  ...SECTIONS.map((name, place) =>
    landing('rubrik', slugOf(name), 'section', { title: name, weight: place + 1 }),
  ),
  ...PEOPLE.map((name, place) => {
    const [list, role] = place < 5 ? ['editor', 'Editor'] : ['author', 'Penulis'];
    return landing(
      list,
      slugOf(name),
      'person',
      { title: name, role },
      `${name} bekerja untuk koran rekaan ini.`,
    );
  }),
  ...['Redaksi', 'Pedoman Media Siber', 'Tentang'].map((title) =>
    page(
      `${slugOf(title)}.md`,
      `/${slugOf(title)}/`,
      'page',
      { title },
      'Koran ini rekaan: isinya dibuat oleh mesin untuk mengukur kecepatan.',
    ),
  ),
];

function landing(list: string, slug: string, layout: string, fields: Fields, body = ''): PaperFile {
  return page(`${list}/${slug}/_index.md`, `/${list}/${slug}/`, layout, fields, body);
}

type Fields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

function page(
  path: string,
  permalink: string,
  layout: string,
  fields: Fields,
  body = '',
): PaperFile {
  const lines = Object.entries({ layout, permalink, dynamicPermalink: false, ...fields }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}\n`,
  );
  return { path, bytes: `---\n${lines.join('')}---\n\n${body}\n` };
}
