import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles, type CorpusOrder } from '../corpus.ts';
import { pictureFiles } from '../furniture.ts';
import { PROGRAM_ROOT } from '../measure.ts';
import { peerFiles } from './content.ts';

const STYLE = /<style[^>]*>(.*?)<\/style>/s;
const SCRIPT = /<script type="module">(.*?)<\/script>/gs;
/** The small scripts of an article's page, in their order there. */
const SCRIPTS = ['theme', 'share', 'latest', 'offline'];

/**
 * Makes the folder that the peers build: content, files served as they are, both sets of templates. The style and the
 * scripts that they write into every page are those of our own: `site` is our built site, `article` an address in it.
 */
export async function preparePeers(
  folder: string,
  order: CorpusOrder,
  site: string,
  article: string,
): Promise<void> {
  writeFiles(join(folder, 'content'), peerFiles(order));
  for (const from of [join(PROGRAM_ROOT, 'public'), join(site, 'assets')]) {
    const to = from.endsWith('assets') ? 'static/assets' : 'static';
    cpSync(from, join(folder, to), { recursive: true });
  }
  const pictures = await pictureFiles(order.seed);
  writeFiles(
    join(folder, 'static'),
    pictures.map(({ path, bytes }) => ({ path: path.replace('content/', ''), bytes })),
  );
  const page = readFileSync(join(site, article, 'index.html'), 'utf8');
  for (const peer of ['hugo', 'eleventy']) {
    cpSync(join(import.meta.dirname, peer), join(folder, peer), { recursive: true });
    writePageParts(join(folder, peer), page);
  }
}

function writePageParts(folder: string, page: string): void {
  const [, style = ''] = STYLE.exec(page) ?? [];
  const scripts = [...page.matchAll(SCRIPT)].map(([, script = '']) => script);
  if (style === '' || scripts.length !== SCRIPTS.length) {
    throw new Error(
      `An article’s page has a style of ${style.length} bytes and ${scripts.length} scripts, not ${SCRIPTS.length} as the peers’ templates have: ${SCRIPTS.join(', ')}.`,
    );
  }
  writeFileSync(join(folder, 'style.css'), style);
  mkdirSync(join(folder, 'scripts'));
  for (const [index, name] of SCRIPTS.entries()) {
    writeFileSync(join(folder, `scripts/${name}.js`), scripts[index] ?? '');
  }
}
