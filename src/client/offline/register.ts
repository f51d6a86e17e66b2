const { worker } = document.body.dataset;

// Only a secure page has service workers, whatever the types say.
if (worker && 'serviceWorker' in navigator) {
  // After all that the page itself needs.
  addEventListener('load', () => {
    const { serviceWorker } = navigator;
    serviceWorker
      .register(worker)
      .then(() => serviceWorker.ready)
      .then(({ active }) =>
        active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name)),
      )
      // Without it the page is as it was.
      .catch(() => undefined);
  });
}
