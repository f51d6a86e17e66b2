/** Links that lead to no page of the paper, or that readers are not sent to lightly. */
const NOT_FOR_READING = ':is([rel~=nofollow],[rel~=sponsored],[rel~=external],[download])';

/**
 * Speculation rules (wicg.github.io/nav-speculation): the browser fetches a page while the reader's pointer or finger
 * comes to rest on its link. Only the page itself: to make it ready as well would cost a cheap phone more than it gains.
 * A page's address ends in a slash, which no feed, picture or JSON does. One that saves data fetches nothing by itself.
 * The text is the same on every page, so that the policy can name it by its hash.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/', '/*/'] },
          // A query of one letter at least: `*` would match that of an address without any, too.
          { not: { href_matches: '/*\\?(.+)' } },
          { not: { selector_matches: NOT_FOR_READING } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
