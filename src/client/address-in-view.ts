/** Ends a page's part of the list, seen from the middle of the window: all that lies above it has been reached. */
const ABOVE_THE_MIDDLE = '1000000px 0px -50%';

/** Tells of a page that has been added: its first story, its address, its title. */
export type Follow = (first: Element, address: string, title: string) => void;

/**
 * Keeps the address that of the page whose stories are in view, so that it can be reloaded, shared and come back to.
 * Whoever comes back finds the story that they left for, as the list then begins with another page than it did.
 */
export function addressFollower(list: Element): Follow {
  const pages = [{ address: location.pathname, title: document.title }];
  const reached = new Set<Element>();
  const view = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) reached.add(target);
        else reached.delete(target);
      }
      const page = pages[reached.size];
      if (!page || page.address === location.pathname) return;
      document.title = page.title;
      history.replaceState(null, '', page.address);
      history.scrollRestoration = reached.size > 0 ? 'manual' : 'auto';
    },
    { rootMargin: ABOVE_THE_MIDDLE },
  );
  list.addEventListener('click', ({ target }) => {
    const story = target instanceof Element && target.closest('a');
    if (story) history.replaceState(story.pathname, '');
  });
  if (history.scrollRestoration === 'manual' && typeof history.state === 'string') {
    list
      .querySelector(`a[href="${history.state}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  return (first, address, title) => {
    pages.push({ address, title });
    view.observe(first);
  };
}
