import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Urls } from '#src/edition/urls.ts';
import type { Templates } from './compile.ts';
import type { Ground } from './fingerprint.ts';
import type { PageOutput, TextOutput } from './outputs.ts';
import { HASHED_FOLDERS } from './serve/host-headers.ts';
import { text } from './text-outputs.ts';

/**
 * The service worker. With the page for readers without a connection it is the one that keeps what they read, told of
 * the paper's addresses; without, it is the one that clears away what an earlier one kept: to publish none would leave
 * that with readers for ever.
 */
export function workerOutput(
  urls: Urls,
  pages: readonly PageOutput[],
  { workersFolder }: Templates,
  ground: Ground,
): TextOutput {
  const code = (name: string): string => readFileSync(join(workersFolder, `${name}.js`), 'utf8');
  const offline = pages.find(({ page }) => page.kind === 'offline');
  return text(urls.worker, ground, () => {
    if (!offline) return code('retire');
    const paper = {
      offline: urls.offline,
      // A browser installs a worker whose bytes differ: so it fetches this page anew when it has changed.
      version: hash('sha256', offline.fingerprint(), 'base64url').slice(0, 8),
      latest: urls.latest,
      admin: urls.admin,
      parts: HASHED_FOLDERS,
    };
    return `const paper=${JSON.stringify(paper)};\n${code('worker')}`;
  });
}
