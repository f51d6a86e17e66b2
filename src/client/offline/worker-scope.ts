/**
 * The inside of a service worker, which TypeScript's types of the DOM leave out: as much of it as is used here
 * (https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope-interface).
 */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', hear: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', hear: (event: MessageFromPage) => void): void;
}

interface LastingEvent {
  /** Keeps the worker alive until the work is done. */
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** Answer to a navigation that the browser asked for while the worker was starting. */
  readonly preloadResponse: Promise<Response | undefined>;
  /** Without an answer the browser says that the page cannot be reached. */
  respondWith(answer: Promise<Response | undefined>): void;
}

interface MessageFromPage extends LastingEvent {
  /** The page that sent it. */
  readonly source: { readonly url: string };
  readonly data: readonly string[];
}
