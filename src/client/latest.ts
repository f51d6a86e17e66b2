/** A story as `/api/v1/latest.json` lists it (`formats/latest-json.ts`). */
interface LatestStory {
  readonly url: string;
  readonly headline: string;
  readonly date: string;
  readonly time: string;
  readonly datetime: string;
  readonly labels: { readonly unverified: boolean };
  readonly section: string;
}
interface LatestList {
  readonly stories: readonly LatestStory[];
}

const MOST = 5;

/** Fills the rail of the latest stories; the story of the page itself is no news there. */
async function fillRail(rail: HTMLElement): Promise<void> {
  const list = rail.querySelector('ol');
  const answer = await fetch(rail.dataset['latest'] ?? '');
  if (!answer.ok || !list) throw new Error(`The latest came with status ${String(answer.status)}.`);
  const { stories } = (await answer.json()) as LatestList;
  const others = stories.filter(({ url }) => url !== location.pathname).slice(0, MOST);
  offerNext(stories);
  if (others.length === 0) list.remove();
  const word = rail.dataset['unverified'] ?? '';
  list.replaceChildren(
    ...others.map((story, index) => {
      const isNewDay = story.date !== others[index - 1]?.date;
      return itemOf(story, index === 0, isNewDay ? story.date : '', word);
    }),
  );
}

/** Leads on to the next newer story of the section, which the page cannot know of itself. */
function offerNext(stories: readonly LatestStory[]): void {
  const template = document.querySelector<HTMLTemplateElement>('[data-next]');
  const here = stories.findIndex(({ url }) => url === location.pathname);
  const newer = stories.slice(0, Math.max(here, 0));
  const next = newer.findLast(({ section }) => section === template?.dataset['next']);
  const link = template?.content.querySelector('a');
  if (!next || !link) return;
  link.rel = 'next';
  link.href = next.url;
  link.append(next.headline);
  template?.closest('nav')?.removeAttribute('hidden');
  template?.replaceWith(link);
}

function itemOf(story: LatestStory, isFirst: boolean, day: string, word: string): HTMLElement {
  const { url, headline, time, datetime, labels } = story;
  const hasHour = datetime.includes('T');
  const item = document.createElement('li');
  item.classList.toggle('now', isFirst && hasHour);
  item.classList.toggle('hourless', !hasHour);
  if (day !== '') item.append(textIn('span', day, 'day'));
  if (hasHour) {
    const clock = textIn('time', time);
    clock.setAttribute('datetime', datetime);
    item.append(clock);
  }
  const words = document.createElement('div');
  if (labels.unverified) words.append(textIn('span', word, 'label'));
  const link = document.createElement('a');
  link.href = url;
  link.textContent = headline;
  words.append(link);
  item.append(words);
  return item;
}

function textIn(name: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

// Asked for when the reader nears the rail: whoever leaves before has fetched nothing for it.
const nearing = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      nearing.unobserve(target);
      // Without an answer the rail keeps its link to all stories, and no room for what does not come.
      fillRail(target).catch(() => target.querySelector('ol')?.remove());
    }
  },
  // Three screens ahead: it is there before it is seen, also over a slow line.
  { rootMargin: '300%' },
);
for (const rail of document.querySelectorAll('[data-latest]')) nearing.observe(rail);
