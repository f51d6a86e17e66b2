import { expect, test } from 'vitest';
import { policyHeader, securityPolicy } from './security-policy.ts';

const INLINE = { scripts: ['sha256-script'], styles: ['sha256-style'] };

test('a policy allows the paper’s own files and what its templates wrote inline, and nothing else', () => {
  const policy = securityPolicy(INLINE);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' 'sha256-script'");
  expect(policy).toContain("style-src 'self' 'sha256-style'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
});

test('only a page that compiles WebAssembly may do so', () => {
  expect(securityPolicy(INLINE, { compilesWasm: true })).toContain("'wasm-unsafe-eval'");
});

test('a header says who may frame the paper, which a page cannot say', () => {
  expect(policyHeader(securityPolicy(INLINE))).toMatch(/; frame-ancestors 'none'$/);
});
