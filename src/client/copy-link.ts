/** Offers to copy the story's address where the browser can do that. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy = '', done = '' } = button.dataset;
  const item = button.parentElement;
  // Only a secure page has a clipboard, whatever the types say.
  if (!('clipboard' in navigator) || !item) continue;
  item.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(copy).then(
      () => {
        button.textContent = done;
        button.setAttribute('aria-live', 'polite');
      },
      () => {
        item.hidden = true;
      },
    );
  });
}
