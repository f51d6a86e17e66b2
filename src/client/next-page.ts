/**
 * A page of this site as a document, without its styles: this page has its own, and a policy that lets no others in.
 * Rejects when it does not come.
 */
export async function pageAt(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  const html = (await answer.text()).replace(/<style>[^]*?<\/style>/g, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Puts the stories of a page after those of a list, a day that goes on under the name it has; gives the new ones. */
export function append(list: Element, page: Document): readonly Element[] {
  const before = list.querySelectorAll('article').length;
  for (const block of page.querySelectorAll('[data-stories] > *')) {
    const fresh = document.importNode(block, true);
    const last = list.lastElementChild;
    // The clock is named where the list begins.
    fresh.querySelector('.zone')?.remove();
    if (last && nameOf(last) === nameOf(fresh)) rowsOf(last).append(...rowsOf(fresh).children);
    else list.append(fresh);
  }
  return [...list.querySelectorAll('article')].slice(before);
}

/** Id of a day's heading; a list that is not parted into days has none, nor has its next page. */
function nameOf(block: Element): string | null {
  return block.getAttribute('aria-labelledby');
}

function rowsOf(block: Element): Element {
  return block.querySelector('article')?.parentElement ?? block;
}
