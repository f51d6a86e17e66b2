import { addressFollower, type Follow } from './address-in-view.ts';
import { append, pageAt } from './next-page.ts';

declare global {
  interface Navigator {
    /** Network Information API; not in every browser. */
    readonly connection?: { readonly saveData?: boolean };
  }
}

const OLDER = '.pager a[rel=prev]';
/** Pages that come by themselves; after them only by button, so that the foot of the page can be reached. */
const MOST = 3;

/** Has a list go on with the stories of its next page: by button, and by nearing its end. */
function goOn(list: Element, button: HTMLAnchorElement, said: HTMLElement, follow: Follow): void {
  let left = navigator.connection?.saveData ? 0 : MOST;
  let isBusy = false;

  const load = async (isAsked: boolean): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    end.disconnect();
    say('loading');
    const page = await pageAt(button.href);
    const added = append(list, page);
    const [first] = added;
    if (!first) throw new Error(`${button.href}: no stories`);
    follow(first, button.pathname, page.title);
    say('loaded', added.length);
    const older = page.querySelector<HTMLAnchorElement>(OLDER);
    // By itself it leaves the focus alone, unless that would go with the button.
    if (isAsked || (!older && document.activeElement === button)) first.querySelector('a')?.focus();
    if (!isAsked) left -= 1;
    if (older) {
      button.href = older.href;
      isBusy = false;
      watch();
    } else finish(button, page);
  };
  const press = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    load(true).catch(giveUp);
  };
  /** From now on the button does what links do. */
  const giveUp = (): void => {
    button.removeEventListener('click', press);
    say('failed');
  };
  const say = (what: string, count = 0): void => {
    said.textContent = said.dataset[what]?.replace('{count}', String(count)) ?? '';
  };
  const end = new IntersectionObserver(
    ([button]) => {
      if (button?.isIntersecting) load(false).catch(giveUp);
    },
    { rootMargin: '0px 0px 100%' },
  );
  const watch = (): void => {
    if (left > 0 && !isBusy) end.observe(button);
  };

  button.addEventListener('click', press);
  // Whoever has not scrolled is not nearing the end, however near it is.
  addEventListener('scroll', watch, { once: true, passive: true });
}

/** Puts the mark of the list's end, which its last page has, in the button's place. */
function finish(button: HTMLElement, page: Document): void {
  const pager = button.closest('.pager');
  const mark = page.querySelector('.end');
  if (mark) pager?.before(document.importNode(mark, true));
  (pager?.childElementCount === 1 ? pager : button).remove();
}

const list = document.querySelector('[data-stories]');
const button = document.querySelector<HTMLAnchorElement>(OLDER);
const said = document.querySelector<HTMLElement>('[data-loaded]');
if (list) {
  const follow = addressFollower(list);
  if (button && said) goOn(list, button, said, follow);
}
