import { KEPT } from './keep.ts';
import { storyIn, type KeptStory } from './kept-story.ts';

/** Stories that this device keeps, the newest first. */
async function keptStories(): Promise<readonly KeptStory[]> {
  const cache = await caches.open(KEPT);
  const stories: KeptStory[] = [];
  for (const { url } of await cache.keys()) {
    const html = (await (await cache.match(url))?.text()) ?? '';
    // Its styles stay out, for the policy of this page lets only its own in. (A function that other pages' scripts use as
    // well would be a file of its own, which is not at hand without a connection.)
    const bare = html.replace(/<style>[^]*?<\/style>/g, '');
    const story = storyIn(new DOMParser().parseFromString(bare, 'text/html'), url);
    if (story) stories.push(story);
  }
  return stories.sort((a, b) => Date.parse(b.datetime) - Date.parse(a.datetime));
}

function itemOf({ url, headline, kicker, isPaid, label, date, datetime }: KeptStory): HTMLElement {
  const item = document.createElement('li');
  item.className = isPaid ? 'teaser paid' : 'teaser';
  const link = Object.assign(document.createElement('a'), { href: url, textContent: headline });
  const heading = document.createElement('h3');
  heading.append(link);
  const meta = textIn('p', 'meta', '');
  const time = document.createElement('time');
  Object.assign(time, { dateTime: datetime, textContent: date });
  meta.append(time);
  item.append(textIn('p', isPaid ? 'k paid-label' : 'k', kicker));
  if (label !== '') item.append(textIn('p', 'label', label));
  item.append(heading, meta);
  return item;
}

function textIn(name: string, className: string, text: string): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

async function show(shelf: HTMLElement): Promise<void> {
  const stories = await keptStories();
  shelf.querySelector('ol')?.replaceChildren(...stories.map(itemOf));
  for (const part of shelf.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = (part.dataset['when'] === 'some') !== stories.length > 0;
  }
}

const shelf = document.querySelector<HTMLElement>('[data-kept]');
if (shelf && 'caches' in window) {
  // Where the device gives no room, the page says that nothing is kept: that is true.
  const fill = (): void => void show(shelf).catch(() => undefined);
  shelf.querySelector('button')?.addEventListener('click', () => {
    caches.delete(KEPT).then(fill, fill);
  });
  fill();
}
