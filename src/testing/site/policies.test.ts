import { hash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { headerRulesIn } from '#src/press/serve/header-rules.ts';
import { aPaper, buildWell, siteOf } from './build-in-child.ts';

/** A line of `_headers` may be no longer on Cloudflare Pages. */
const LONGEST_LINE = 2000;

describe('what pages may do', () => {
  let pages: readonly (readonly [string, string])[];
  let headers: string;

  beforeAll(() => {
    const root = aPaper('whole');
    buildWell(root);
    const site = siteOf(root);
    const text = (bytes: string) => Buffer.from(bytes, 'latin1').toString('utf8');
    headers = text(site.get('_headers') ?? '');
    pages = [...site]
      .filter(([file]) => file.endsWith('.html'))
      .map(([file, bytes]) => [file, text(bytes)]);
  });

  test('is said by each page before anything that it rules', () => {
    expect(pages.length).toBeGreaterThan(10);
    for (const [file, html] of pages) {
      expect(html, file).toMatch(
        /<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/,
      );
    }
  });

  test('allows every script and style that stands inline in it, by page and by header', () => {
    for (const [file, html] of pages) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      for (const [what, text] of inlineIn(html)) {
        const source = `'sha256-${hash('sha256', text, 'base64')}'`;
        const directive = new RegExp(`${what}-src [^;]*`);
        expect(directive.exec(policy)?.[0], `${file}: ${text.slice(0, 80)}`).toContain(source);
        expect(directive.exec(headers)?.[0], `${file}: ${text.slice(0, 80)}`).toContain(source);
      }
    }
  });

  test('leaves no room for a style or script in an attribute', () => {
    for (const [file, html] of pages) expect(html, file).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
  });

  test('is sent as headers for every path, in lines that hosts accept', () => {
    const all = headerRulesIn(headers).filter(({ path }) => path === '/*');
    const value = new Map(all.map(({ name, value }) => [name, value]));
    expect(value.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(value.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(value.get('permissions-policy')).toContain('geolocation=()');
    for (const line of headers.split('\n')) expect(line.length).toBeLessThan(LONGEST_LINE);
  });
});

/** Scripts and styles that stand inline; data is not run. */
function inlineIn(html: string): readonly (readonly ['script' | 'style', string])[] {
  return [...html.matchAll(/<(script|style)([^>]*)>([^]*?)<\/\1>/g)]
    .filter(([, , attributes = '', text = '']) => text !== '' && !attributes.includes('ld+json'))
    .map(([, what, , text = '']) => [what === 'style' ? 'style' : 'script', text]);
}
