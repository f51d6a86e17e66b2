import { escaped, framed, SITE, type Frame } from './frame.ts';
import { PAGE_SIZE, type List, type NumberedPage, type Paper } from './paper.ts';
import type { Item } from './story.ts';
import { teasers } from './teaser.ts';

/** Landing page of a list: its newest stories. `own` is the page's file, which names a section or a person. */
export function landing(paper: Paper, list: List, own?: Item, body = ''): string {
  const title = own?.data.title ?? list.name;
  const head = { ...frameOf(title, list.url, list.of), feed: `${list.url}feed.xml` };
  const middle = `${heading(title, list.of === 'tags' ? 'Topik' : '', own?.data.role)}
${body}
${listed(paper, list.stories.slice(0, PAGE_SIZE))}
${list.stories.length > PAGE_SIZE ? `<a class="button" href="${list.url}halaman/2/">Berita sebelumnya</a>` : ''}`;
  return framed(paper, head, list.of === 'rubrik' ? withMonths(paper, middle) : middle);
}

/** Landing page of a section or a person. */
export function ownLanding(paper: Paper, own: Item, body: string): string {
  const { url, data } = own;
  const list = paper.lists.get(url) ?? { of: '', name: data.title, url, stories: [] };
  return landing(paper, list, own, body);
}

/** A numbered page of a list. */
export function numbered(paper: Paper, { list, number, stories }: NumberedPage): string {
  const newer = number === 2 ? list.url : `${list.url}halaman/${number - 1}/`;
  const title = paper.pages.get(list.url)?.data.title ?? list.name;
  const middle = `${heading(title, `Halaman ${number}`)}
${listed(paper, stories)}
<a class="button" href="${newer}">Berita berikutnya</a>
${list.stories.length > number * PAGE_SIZE ? `<a class="button" href="${list.url}halaman/${number + 1}/">Berita sebelumnya</a>` : ''}`;
  return framed(paper, frameOf(title, `${list.url}halaman/${number}/`, list.of), middle);
}

/** Frame of a page that is no article. */
export function frameOf(title: string, url: string, of = ''): Frame {
  const type = /^(author|editor)$/.test(of) ? 'ProfilePage' : 'CollectionPage';
  return {
    title,
    url,
    type: 'website',
    jsonLd: [{ '@type': type, name: title, url: SITE.url + url, inLanguage: 'id' }],
  };
}

export function heading(title: string, kicker = '', role?: string): string {
  return `<header class="heading"><div>${kicker === '' ? '' : `<p class="k">${kicker}</p>`}<h1>${escaped(title)}</h1>${role === undefined ? '' : `<p class="meta">${role}</p>`}<p class="stand">${SITE.description}</p></div></header>`;
}

export function listed(paper: Paper, stories: readonly Item[]): string {
  return `<div class="ruled list led">${teasers(paper, stories)}</div>`;
}

function withMonths({ months }: Paper, middle: string): string {
  const links = months
    .slice(0, 12)
    .map(({ url, data }) => `<li><a href="${url}">${data.title}</a></li>`);
  return `<div class="two"><div>${middle}</div><aside><h2 class="tab"><span>Menurut bulan</span></h2><ul class="months">${links.join('')}</ul><a class="more" href="/articles/">Indeks berita</a></aside></div>`;
}
