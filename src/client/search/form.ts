import type { Question } from './engine.ts';

/** What the form asks. */
export function questionIn(form: HTMLFormElement): Question {
  const value = (name: string): string =>
    form.querySelector<HTMLSelectElement>(`[data-filter=${name}]`)?.value ?? '';
  return {
    query: form.querySelector<HTMLInputElement>('[name=q]')?.value.trim() ?? '',
    section: value('section'),
    year: value('year'),
    paid: form.querySelector<HTMLInputElement>('[data-filter=paid]')?.checked ?? false,
  };
}

/** Brings the page's address to what the form asks. Other words are a step that a reader may go back from; a filter is not. */
export function remember(form: HTMLFormElement): void {
  const isSameQuery = new URLSearchParams(location.search).get('q') === questionIn(form).query;
  if (isSameQuery) history.replaceState(null, '', addressOf(form));
  else history.pushState(null, '', addressOf(form));
}

/** Address of what the form asks; what is not asked for is not in it. */
function addressOf(form: HTMLFormElement): string {
  const asked = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
  );
  const text = new URLSearchParams(asked).toString();
  return location.pathname + (text === '' ? '' : `?${text}`);
}

/** Brings the form to what an address asks. */
export function fillFrom(address: string, form: HTMLFormElement): void {
  const asked = new URLSearchParams(address);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const value = asked.get(field.name) ?? '';
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = value !== '';
    else field.value = value;
    // A section or year that the paper does not have is no filter.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }
}
