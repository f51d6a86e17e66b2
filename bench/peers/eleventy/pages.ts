import { escaped, framed } from './frame.ts';
import { frameOf, heading, listed } from './landing.ts';
import type { Paper } from './paper.ts';
import { related } from './article.ts';
import { clock, stamp, weekday, type Item } from './story.ts';
import { teaser, teasers } from './teaser.ts';

/** A month of stories, day by day. */
export function month(paper: Paper, { data, url }: Item): string {
  const days = Map.groupBy(paper.inMonth.get(url) ?? [], ({ date }) => weekday(date));
  const rubrics = [...days].map(
    ([name, list]) =>
      `<section class="rubric"><header><h2>${name}</h2></header><div class="ruled timetable">${teasers(paper, list)}</div></section>`,
  );
  const link = (to: string | undefined, text: string): string =>
    to === undefined ? '' : `<a class="button" href="${to}">${text}</a>`;
  const pager = link(data.newer, 'Bulan berikutnya') + link(data.older, 'Bulan sebelumnya');
  const middle = `${heading(data.title, 'Indeks berita')}${rubrics.join('\n')}<nav class="pager">${pager}</nav><a class="more" href="/articles/">Indeks berita</a>`;
  return framed(paper, frameOf(data.title, url), middle);
}

/** The index of months, year by year. */
export function months(paper: Paper, { data, url }: Item): string {
  const years = Map.groupBy(paper.months, (item) => item.data.year ?? '');
  const rubrics = [...years].map(
    ([year, list]) =>
      `<section class="rubric"><header><h2>${year}</h2></header><ul class="months">${list.map((item) => `<li><a href="${item.url}">${item.data.title}</a></li>`).join('')}</ul></section>`,
  );
  return framed(paper, frameOf(data.title, url), heading(data.title) + rubrics.join('\n'));
}

export function standing(paper: Paper, { data, url }: Item, body: string): string {
  return framed(
    paper,
    frameOf(data.title, url),
    `${heading(data.title)}<div class="body">${body}</div>`,
  );
}

export function notFound(paper: Paper): string {
  const title = 'Halaman tidak ditemukan';
  return framed(
    paper,
    frameOf(title, '/404.html'),
    heading(title) + listed(paper, paper.stories.slice(0, 5)),
  );
}

/** The front page. */
export function home(paper: Paper): string {
  const [lead, ...rest] = paper.stories.slice(0, 200);
  const latest = rest
    .slice(0, 7)
    .map(
      ({ url, date, data }) =>
        `<li><time datetime="${stamp(date)}">${clock(date)}</time><div><a href="${url}">${escaped(data.title)}</a></div></li>`,
    );
  const rubrics = paper.sections.map(
    ({ url, data }) =>
      `<section class="rubric"><header><h2><a href="${url}">${escaped(data.title)}</a></h2></header><div class="ruled">${teasers(paper, paper.lists.get(url)?.stories.slice(0, 6) ?? [])}</div></section>`,
  );
  const middle = `<h1 class="unseen">Berita utama</h1><div class="front">
<div class="lead">${lead ? teaser(paper, lead) + related(paper, lead) : ''}</div>
<div class="ruled seconds">${teasers(paper, rest.slice(7, 10))}</div>
<section class="latest" aria-labelledby="latest"><h2 class="tab" id="latest"><span>Terbaru</span> <small class="zone">Waktu WITA</small></h2><ol>${latest.join('')}</ol><a class="more" href="/articles/">Semua berita</a></section>
</div>
${rubrics.join('\n')}`;
  return framed(paper, frameOf('Berita utama', '/'), middle);
}
