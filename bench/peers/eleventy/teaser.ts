import { escaped } from './frame.ts';
import type { Paper } from './paper.ts';
import { day, stamp, type Item } from './story.ts';

const made = new WeakMap<Item, string>();

/** A story in a list, made once. */
export function teaser(paper: Paper, story: Item): string {
  const known = made.get(story);
  if (known !== undefined) return known;
  const { title, description = '', image, rubrik = '' } = story.data;
  const section = paper.pages.get(`/rubrik/${rubrik}/`)?.data.title ?? rubrik;
  const markup = `<article class="teaser${image === undefined ? '' : ' side'}">
${image === undefined ? '' : `<picture><img src="/media/${image}" sizes="10rem" width="1600" height="900" alt loading="lazy" decoding="async"></picture>`}
<p class="k">${escaped(section)}</p>
<h3><a href="${story.url}">${escaped(title)}</a></h3>
<p class="stand">${escaped(description)}</p>
<p class="meta"><time datetime="${stamp(story.date)}">${day(story.date)}</time></p>
</article>`;
  made.set(story, markup);
  return markup;
}

export function teasers(paper: Paper, stories: readonly Item[]): string {
  return stories.map((story) => teaser(paper, story)).join('\n');
}
