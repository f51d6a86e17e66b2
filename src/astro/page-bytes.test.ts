import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Response, TextEncoder } from './page-bytes.ts';

const encoder = new globalThis.TextEncoder();

test('any text becomes the bytes that Node makes of it, halves of letters included', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => {
        for (const one of [text, `${text}\ud800`, `“${text}”`]) {
          expect([...new TextEncoder().encode(one)]).toEqual([...encoder.encode(one)]);
        }
      },
    ),
  );
});

test('a page is the very bytes that it was made as, and has its status and headers', async () => {
  const bytes = new Uint8Array([1, 2]);
  const page: unknown = new Response(bytes, { status: 404, headers: new Headers({ a: 'b' }) });
  expect(page).toBeInstanceOf(globalThis.Response);
  const answer = page as Response;
  expect([answer.status, answer.headers.get('a')]).toEqual([404, 'b']);
  expect(await answer.bytes()).toBe(bytes);
  // Astro looks for a page of its own for an error that has no body.
  expect(answer.body).not.toBeNull();
  expect(new Response(bytes).status).toBe(200);
});

test('what is no page is as Node has it', async () => {
  const answer = new Response('text', { status: 201 });
  expect(answer).toBeInstanceOf(Response);
  expect([answer.status, await answer.text()]).toEqual([201, 'text']);
  const elsewhere = Response.redirect('https://example.com/');
  expect([elsewhere instanceof Response, elsewhere.status]).toEqual([true, 302]);
});
