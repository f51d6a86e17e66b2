import { openSearch, type Answer, type Question, type Search } from './engine.ts';
import { exactFirst } from './exact-first.ts';
import { fillFrom, questionIn, remember } from './form.ts';
import { resultOf, type Showing, type Words } from './result.ts';

/** Results that are shown at a time. */
const PAGE = 10;

/** Parts of the page that a search changes. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly older: HTMLButtonElement;
}

/** Lets a reader search: by the form, by the page's address, and by going back and forth. */
function start({ form, status, list, more, older }: Parts, showing: Showing): void {
  const { words } = showing;
  const hint = status.textContent;
  const { title } = document;
  let asked = new Set<string>();
  let engine: Promise<Search> | undefined;
  let turn = 0;

  const load = (): Promise<Search> => {
    engine ??= openSearch(form.dataset['bundles'] ?? '').catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };

  const show = async (answer: Answer, question: Question, from: number): Promise<void> => {
    const mine = turn;
    const found = await Promise.all(answer.hits.slice(from, from + PAGE).map((hit) => hit.data()));
    if (mine !== turn) return;
    list.append(
      ...exactFirst(found, question.query).map((one) => resultOf(one, question.query, showing)),
    );
    const next = from + found.length;
    more.hidden = next >= answer.hits.length;
    more.onclick = () => {
      more.disabled = true;
      void show(answer, question, next).finally(() => {
        more.disabled = false;
        list.querySelectorAll<HTMLElement>('h3 a')[next]?.focus();
      });
    };
  };

  const search = async (): Promise<void> => {
    const mine = (turn += 1);
    const question = questionIn(form);
    list.replaceChildren();
    more.hidden = older.hidden = true;
    document.title = question.query === '' ? title : `${question.query}: ${title}`;
    status.textContent = question.query === '' ? hint : words.busy;
    if (question.query === '') return;
    try {
      const answer = await (await load())(question, asked);
      if (mine !== turn) return;
      const { length } = answer.hits;
      status.textContent = filled(length > 0 ? words.found : words.none, {
        count: new Intl.NumberFormat(showing.locale).format(length),
        query: question.query,
      });
      await show(answer, question, 0);
      if (mine === turn) offerOlder(answer.yearLeft);
    } catch {
      if (mine === turn) status.textContent = words.failed;
    }
  };

  const offerOlder = (year: string | undefined): void => {
    older.hidden = year === undefined;
    older.textContent = filled(words.older, { year: year ?? '' });
    older.onclick = () => {
      if (year !== undefined) asked.add(year);
      void search().then(() => {
        status.tabIndex = -1;
        status.focus();
      });
    };
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked = new Set();
    remember(form);
    void search();
  });
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset['filter'] === undefined) return;
    remember(form);
    void search();
  });
  // Whoever is about to write will search: what that needs comes meanwhile.
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  addEventListener('popstate', () => {
    fillFrom(location.search, form);
    void search();
  });
  fillFrom(location.search, form);
  void search();
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const form = document.querySelector<HTMLFormElement>('form[data-bundles]');
const place = document.querySelector<HTMLElement>('#found');
const template = place?.querySelector('template');
const status = place?.querySelector<HTMLElement>('[role=status]');
const list = place?.querySelector<HTMLElement>('.results');
const more = place?.querySelector<HTMLButtonElement>('[data-more]');
const older = place?.querySelector<HTMLButtonElement>('[data-older]');
if (form && place && template && status && list && more && older) {
  const sections = form.querySelector('[data-filter=section]');
  start(
    { form, status, list, more, older },
    {
      template,
      // The page's own words, as its component wrote them.
      words: JSON.parse(place.dataset['words'] ?? '{}') as Words,
      locale: place.dataset['locale'] ?? document.documentElement.lang,
      sectionName: (slug) =>
        sections?.querySelector(`[value="${CSS.escape(slug)}"]`)?.textContent ?? '',
    },
  );
}
