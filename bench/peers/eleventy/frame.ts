import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from './paper.ts';

export const SITE = {
  name: 'BorneoFlash',
  url: 'https://borneoflash.com',
  tagline: 'Kabar Kalimantan Timur, ditulis dari Balikpapan.',
  description:
    'Kabar Balikpapan dan Kalimantan Timur: kota, pelabuhan, hutan, sungai, dan Ibu Kota Nusantara.',
  copyright: '© BorneoFlash. Isi boleh dikutip dengan menyebut sumber dan tautan.',
} as const;

const beside = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const STYLE = `<style>${beside('style.css')}</style>`;
const script = (name: string): string =>
  `<script type="module">${beside(`scripts/${name}.js`)}</script>`;
const THEME = script('theme');
const OFFLINE = script('offline');
export const SHARE = script('share');
export const LATEST = script('latest');

/** What stands in the head of a page and around its middle. */
export interface Frame {
  readonly title: string;
  readonly description?: string | undefined;
  readonly url: string;
  readonly type: 'article' | 'website';
  readonly image?: string | undefined;
  readonly alt?: string | undefined;
  readonly feed?: string;
  /** Section to mark in the navigation, by slug. */
  readonly rubrik?: string | undefined;
  /** More of the head: Open Graph of an article. */
  readonly properties?: string;
  readonly jsonLd: unknown;
}

/** A whole page around its middle. */
export function framed(paper: Paper, frame: Frame, middle: string): string {
  return `<!DOCTYPE html>
<html lang="id">
<head>${head(frame)}
${STYLE}
</head>
<body data-worker="/sw.js">
<a class="unseen skip" href="#content">Langsung ke isi</a>
<header class="wrap masthead">
<a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M0 16a16 16 0 1 0 32 0a16 16 0 1 0-32 0"></path><circle cx="16" cy="12.4" r="12.4"></circle></svg>${SITE.name}</a>
<div class="tools">
<label class="icon"><input class="unseen" type="checkbox" id="theme" autocomplete="off"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9"></circle></svg><span class="unseen">Ganti tema terang atau gelap</span></label>
</div>
</header>
${THEME}
<nav class="bar" aria-label="Rubrik"><ul>${navigation(paper, frame)}</ul></nav>
<main id="content" data-ads="/api/v1/ads.json"><div class="wrap">
${middle}
</div></main>
<footer class="foot"><div class="wrap">
<div><a class="brand" href="/">${SITE.name}</a><p>${SITE.tagline}</p></div>
<nav aria-labelledby="foot-about"><h2 id="foot-about">Tentang kami</h2><ul>${paper.standing.map(({ url, data }) => `<li><a href="${url}">${escaped(data.title)}</a></li>`).join('')}<li><a href="/koreksi/">Koreksi</a></li></ul></nav>
<nav aria-labelledby="foot-follow"><h2 id="foot-follow">Ikuti kami</h2><ul><li><a href="/feed.xml">RSS</a></li><li><a href="/articles/">Indeks berita</a></li></ul></nav>
<p class="rights">${SITE.copyright}</p>
</div></footer>
<link rel="stylesheet" href="/assets/print.css" media="print">
${OFFLINE}
</body>
</html>
`;
}

function head(frame: Frame): string {
  const [title, url] = [escaped(frame.title), SITE.url + frame.url];
  const description = escaped(frame.description ?? SITE.description);
  return `
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} — ${SITE.name}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${url}">
<meta name="robots" content="max-image-preview:large">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fdfcf9" media="(prefers-color-scheme:light)">
<meta name="theme-color" content="#141310" media="(prefers-color-scheme:dark)">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<meta property="og:type" content="${frame.type}">
<meta property="og:site_name" content="${SITE.name}">
<meta property="og:locale" content="id_ID">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${frame.image === undefined ? '' : `<meta property="og:image" content="${SITE.url}/media/${frame.image}"><meta property="og:image:width" content="1600"><meta property="og:image:height" content="900"><meta property="og:image:alt" content="${escaped(frame.alt ?? '')}">`}
<meta property="twitter:card" content="${frame.image === undefined ? 'summary' : 'summary_large_image'}">
${frame.feed === undefined ? '' : `<link rel="alternate" type="application/rss+xml" title="${title} — ${SITE.name}" href="${frame.feed}">`}
<link rel="alternate" type="application/rss+xml" title="${SITE.name}" href="/feed.xml">
${frame.properties ?? ''}
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': frame.jsonLd }).replaceAll('<', '\\u003c')}</script>`;
}

function navigation({ sections }: Paper, { url, rubrik }: Frame): string {
  const here = rubrik === undefined ? url : `/rubrik/${rubrik}/`;
  const links = sections.map(
    (section) =>
      `<li><a href="${section.url}"${section.url === here ? ' aria-current="true"' : ''}>${escaped(section.data.title)}</a></li>`,
  );
  return `<li><a href="/">Beranda</a></li>${links.join('')}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text made safe for markup and attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
