/**
 * Remembers the theme switch. The switch itself is a checkbox that turns the device's choice over with CSS alone;
 * what is kept is the theme that was chosen, so it holds when the device changes its mind.
 */
const KEY = 'theme';
const isDark = matchMedia('(prefers-color-scheme: dark)');
const box = document.querySelector<HTMLInputElement>('#theme');

if (box) {
  try {
    const chosen = localStorage.getItem(KEY);
    box.checked = chosen !== null && (chosen === 'dark') !== isDark.matches;
    box.addEventListener('change', () => {
      localStorage.setItem(KEY, box.checked !== isDark.matches ? 'dark' : 'light');
    });
  } catch {
    // No storage is allowed here: the switch works for this page alone.
  }
}
