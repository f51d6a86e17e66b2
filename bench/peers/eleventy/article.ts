import { escaped, framed, LATEST, SHARE, SITE } from './frame.ts';
import { listUrl, type Paper } from './paper.ts';
import { clock, stamp, weekday, wordsIn, type Item } from './story.ts';
import { articleJsonLd, articleProperties } from './article-meta.ts';
import { teasers } from './teaser.ts';

/** The page of an article around its rendered body. */
export function article(paper: Paper, story: Item, body: string): string {
  const { title, description = '', genre, image, alt, rubrik = '' } = story.data;
  const section = paper.pages.get(`/rubrik/${rubrik}/`);
  const words = wordsIn(story);
  const tone = genre === 'opinion' ? ' voice' : genre === 'advertorial' ? ' paid' : '';
  const more = (paper.lists.get(`/rubrik/${rubrik}/`)?.stories ?? [])
    .slice(0, 6)
    .filter((other) => other !== story)
    .slice(0, 5);
  const frame = {
    ...{ title, description, image, alt, rubrik, url: story.url },
    type: 'article',
    properties: articleProperties(story, section),
    jsonLd: articleJsonLd(story, section, words),
  } as const;
  const middle = `<article class="art${tone}">
<header>
<p class="kickers"><a class="k" href="${section?.url ?? '/'}">${escaped(section?.data.title ?? rubrik)}</a></p>
${story.data.sponsor === undefined ? '' : `<p class="label">Advertorial · ${escaped(story.data.sponsor)}</p>`}
<h1>${escaped(title)}</h1>
<p class="intro">${escaped(description)}</p>
</header>
<div class="rail">${credits(story, words)}${share(story)}</div>
${hero(story)}
<div class="body">
${body}
${topics(story)}
${aboutAuthor(paper, story)}
</div>
<div class="sidebar">
<section class="latest" aria-labelledby="latest" data-latest="/latest.json"><h2 class="tab" id="latest"><span>Terbaru</span> <small class="zone">Waktu WITA</small></h2><ol></ol><a class="more" href="/articles/">Semua berita</a></section>
${LATEST}
</div>
</article>
${related(paper, story)}
<section class="rubric" aria-labelledby="more"><header><h2 id="more">Berita lainnya</h2><a href="${section?.url ?? '/'}">Semua berita</a></header><div class="ruled onward">
${teasers(paper, more)}
</div></section>`;
  return framed(paper, frame, middle);
}

function credits({ data, date }: Item, words: number): string {
  const line = (label: string, of: string, name: string): string =>
    `<p class="byline">${label}: <a href="${listUrl(of, name)}">${escaped(name)}</a></p>`;
  return `<div class="credits">
${data.author === undefined ? '' : line('Penulis', 'author', data.author)}
${data.editor === undefined ? '' : line('Editor', 'editor', data.editor)}
<div class="when"><p><time datetime="${stamp(date)}">${weekday(date)}, ${clock(date)} WITA</time></p><p>${Math.ceil(words / 200)} menit baca</p></div>
</div>`;
}

function share({ data, url }: Item): string {
  const address = encodeURIComponent(SITE.url + url);
  const title = encodeURIComponent(data.title);
  return `<ul class="share" aria-label="Bagikan">
<li><a href="https://wa.me/?text=${title}%0A${address}" rel="nofollow noopener">WhatsApp</a></li>
<li><a href="https://www.facebook.com/sharer/sharer.php?u=${address}" rel="nofollow noopener">Facebook</a></li>
<li><a href="https://x.com/intent/post?text=${title}&amp;url=${address}" rel="nofollow noopener">X</a></li>
<li><a href="https://t.me/share/url?url=${address}&amp;text=${title}" rel="nofollow noopener">Telegram</a></li>
<li hidden><button type="button" data-copy="${SITE.url}${url}" data-done="Tautan tersalin">Salin tautan</button></li>
</ul>
${SHARE}`;
}

function hero({ data }: Item): string {
  if (data.image === undefined) return '';
  return `<figure class="hero"><img src="/media/${data.image}" width="1600" height="900" alt="${escaped(data.alt ?? '')}" fetchpriority="high"><figcaption>${escaped(data.caption ?? '')} <small>Foto: ${escaped(data.credit ?? '')}</small></figcaption></figure>`;
}

function topics({ data }: Item): string {
  const links = (data.tags ?? []).map(
    (tag) => `<li><a href="${listUrl('tags', tag)}">${escaped(tag)}</a></li>`,
  );
  return `<div class="topics"><ul aria-label="Topik">${links.join('')}</ul></div>`;
}

function aboutAuthor({ pages }: Paper, { data }: Item): string {
  const url = listUrl('author', data.author ?? '');
  return `<aside class="about" aria-label="Tentang penulis"><div><div><b><a href="${url}">${escaped(data.author ?? '')}</a></b><span>${pages.get(url)?.data.role ?? ''}</span></div></div></aside>`;
}

/** By tag look-up: the newest of the article's first tags. */
export function related(paper: Paper, story: Item): string {
  const found = (story.data.tags ?? [])
    .slice(0, 3)
    .flatMap((tag) => paper.lists.get(listUrl('tags', tag))?.stories.slice(0, 5) ?? [])
    .filter((other) => other !== story);
  const stories = [...new Set(found)].slice(0, 4);
  if (stories.length === 0) return '';
  return `<section class="rubric" aria-labelledby="related"><header><h2 id="related">Berita terkait</h2></header><div class="block lesser">
${teasers(paper, stories)}
</div></section>`;
}
