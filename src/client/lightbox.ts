/** Shows the pictures of a gallery as large as the screen, in a dialog that is swiped through like the gallery itself. */
function openLightbox(
  pictures: readonly Element[],
  first: number,
  { name, close }: { readonly name: string; readonly close: string },
): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.ariaLabel = name;
  const row = document.createElement('div');
  // What scrolls must be within reach of the arrow keys.
  row.tabIndex = 0;
  row.append(...pictures.map(large));
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = close;
  button.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  dialog.append(button, row);
  document.body.append(dialog);
  dialog.showModal();
  // The arrow keys turn the pictures at once.
  row.focus();
  row.children[first]?.scrollIntoView({ behavior: 'instant' });
}

/** The same picture in whatever size the screen asks for. */
function large(picture: Element): Node {
  const copy = picture.cloneNode(true);
  if (copy instanceof Element) {
    for (const source of copy.querySelectorAll<HTMLImageElement>('source, img')) {
      source.sizes = '100vw';
    }
  }
  return copy;
}

/** Makes a button of every picture of a gallery. */
function enlargeable(gallery: Element, enlarge: string, close: string): void {
  const name = gallery.getAttribute('aria-label') ?? enlarge;
  const pictures = [...gallery.querySelectorAll('picture')];
  for (const [index, picture] of pictures.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = `${enlarge}: ${picture.querySelector('img')?.alt ?? ''}`;
    picture.replaceWith(button);
    button.append(picture);
    button.addEventListener('click', () => {
      openLightbox(pictures, index, { name, close });
    });
  }
}

const words = document.querySelector<HTMLElement>('[data-enlarge]')?.dataset;
if (words && 'showModal' in HTMLDialogElement.prototype) {
  for (const gallery of document.querySelectorAll('.galeri > section')) {
    enlargeable(gallery, words['enlarge'] ?? '', words['close'] ?? '');
  }
}
