/** Offers to copy the story's address, where the browser can do that. */
function offerCopy(button: HTMLElement): void {
  const { copy = '', done = '' } = button.dataset;
  offer(button, () =>
    navigator.clipboard.writeText(copy).then(() => {
      button.textContent = done;
      button.setAttribute('aria-live', 'polite');
    }),
  );
}

/** Offers the device's own ways to share, where it has them (Web Share API). */
function offerSheet(button: HTMLElement): void {
  const { share: url = '', title = '' } = button.dataset;
  offer(button, async () => {
    try {
      await navigator.share({ url, title });
    } catch (error) {
      // Whoever closes the sheet has changed their mind; the button is as good as before.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  });
}

/** Shows a button, until what it does turns out not to work here. */
function offer(button: HTMLElement, act: () => Promise<void>): void {
  const item = button.parentElement;
  if (!item) return;
  item.hidden = false;
  button.addEventListener('click', () => {
    act().catch(() => {
      item.hidden = true;
    });
  });
}

// Only a secure page has them, whatever the types say.
if ('clipboard' in navigator)
  document.querySelectorAll<HTMLElement>('[data-copy]').forEach(offerCopy);
if ('share' in navigator)
  document.querySelectorAll<HTMLElement>('[data-share]').forEach(offerSheet);
