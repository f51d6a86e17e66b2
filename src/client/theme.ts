/**
 * Remembers the theme switch. The switch itself is a checkbox that turns the device's choice over with CSS alone;
 * what is kept is the theme that was chosen, so it holds when the device changes its mind. A script in the head
 * (`astro/early-script.ts`) has shown it since the first paint.
 */
const KEY = 'theme';
const isDark = matchMedia('(prefers-color-scheme: dark)');
const box = document.querySelector<HTMLInputElement>('#theme');

/** The browser's own bar follows the page, not the device. */
function tintBrowser(): void {
  const { backgroundColor } = getComputedStyle(document.body);
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.content = backgroundColor;
  }
}

if (box) {
  try {
    const chosen = localStorage.getItem(KEY);
    box.checked = !!chosen && (chosen === 'dark') !== isDark.matches;
    delete document.documentElement.dataset['theme'];
    if (box.checked) tintBrowser();
    box.addEventListener('change', () => {
      localStorage.setItem(KEY, box.checked !== isDark.matches ? 'dark' : 'light');
      tintBrowser();
    });
  } catch {
    // No storage is allowed here: the switch works for this page alone.
  }
}
