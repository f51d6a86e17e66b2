/**
 * Speculation rules (wicg.github.io/nav-speculation): the browser fetches a page while the reader's pointer or finger
 * comes to rest on its link. Only the page itself: to make it ready as well would cost a cheap phone more than it gains.
 * A page's address ends in a slash, which no feed, picture or JSON does, and is one of ours: links elsewhere do not match.
 * By address only, for a rule with a selector has the browser style the page to apply it. One that saves data fetches nothing
 * by itself. The text is the same on every page, so that the policy can name it by its hash.
 */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: ['/', '/*/'] },
          // A query of one letter at least: `*` would match that of an address without any, too.
          { not: { href_matches: '/*\\?(.+)' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
});
