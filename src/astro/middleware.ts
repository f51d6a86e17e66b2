import type { MiddlewareHandler } from 'astro';
import mime from 'mime';
import { pageFileOf } from '#src/press/page-file.ts';
import { takeOver } from './dev-desk.ts';

/**
 * `npm run dev`: finds what stands at the address in the edition and hands its model to the page of its kind.
 * Only the dev server has this; the press renders without a middleware.
 */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const { pathname } = context.url;
  if (isAstros(pathname)) return next();
  const found = await takeOver().find(pathname);
  if (found?.what === 'redirect') return context.redirect(found.to, 301);
  if (found?.what === 'text') {
    const type = mime.getType(pathname) ?? 'text/plain';
    return new Response(found.text, { headers: { 'content-type': `${type};charset=utf-8` } });
  }
  const page = found?.page ?? (await notFound());
  if (!page) return new Response('404', { status: 404 });
  context.locals.page = page;
  const response = await next(`/${pageFileOf(page.model.kind)}/`);
  return found ? response : new Response(response.body, { status: 404, headers: response.headers });
};

function isAstros(pathname: string): boolean {
  return pathname.startsWith('/_') || pathname.startsWith('/@');
}

async function notFound() {
  const found = await takeOver().find('/404.html');
  return found?.what === 'page' ? found.page : undefined;
}
