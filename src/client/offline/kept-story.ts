/** A story as its kept page tells of it. */
export interface KeptStory {
  readonly url: string;
  readonly headline: string;
  /** Section, or that it is paid for. */
  readonly kicker: string;
  readonly isPaid: boolean;
  /** What must be said wherever its headline goes; empty for most. */
  readonly label: string;
  readonly date: string;
  readonly datetime: string;
}

/** The story on a page; undefined for pages of other kinds. */
export function storyIn(page: Document, url: string): KeptStory | undefined {
  const article = page.querySelector('article.art');
  const time = article?.querySelector('time');
  if (!article || !time) return undefined;
  const textOf = (selector: string): string =>
    article.querySelector(`header ${selector}`)?.textContent.trim() ?? '';
  return {
    url,
    headline: textOf('h1'),
    kicker: textOf('.k'),
    isPaid: article.classList.contains('paid'),
    label: textOf('.label'),
    date: time.textContent.trim(),
    datetime: time.dateTime,
  };
}
