import { createApp } from 'astro/app/entrypoint';

/** The compiled templates: the press calls `app.render` for each page. */
export const app = createApp({ streaming: false });
