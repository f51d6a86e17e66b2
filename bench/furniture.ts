import sharp from 'sharp';
import config from '#src/site.config.ts';
import { randomFrom, seedOf } from './random.ts';
import { PICTURES, slugOf } from './story.ts';
import { PEOPLE, SECTIONS } from './staff.ts';

/** A file of a paper: its path from the root, with forward slashes, and its bytes. */
export interface PaperFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

/** All of a paper but its articles: identity, sections, people, standing pages. */
export function furniture(): readonly PaperFile[] {
  return [
    { path: 'site.config.ts', bytes: `export default ${JSON.stringify(config, null, 2)};\n` },
    ...SECTIONS.map((name, order) =>
      markdown('sections', slugOf(name), [`name: ${name}`, `order: ${order + 1}`], ''),
    ),
    ...PEOPLE.map((name, place) =>
      markdown(
        'people',
        slugOf(name),
        [`name: ${name}`, `role: ${place < 5 ? 'Editor' : 'Penulis'}`],
        `${name} bekerja untuk koran rekaan ini.`,
      ),
    ),
    ...['Redaksi', 'Pedoman Media Siber', 'Tentang'].map((title) =>
      markdown(
        'pages',
        slugOf(title),
        [`title: ${title}`, 'menu: about'],
        'Koran ini rekaan: isinya dibuat oleh mesin untuk mengukur kecepatan.',
      ),
    ),
  ];
}

function markdown(folder: string, slug: string, fields: readonly string[], body: string) {
  return {
    path: `content/${folder}/${slug}.md`,
    bytes: `---\n${fields.join('\n')}\n---\n\n${body}\n`,
  };
}

/** Pictures that articles share, 1600 by 900: bands and discs of colour, as heavy as a plain photograph. */
export function pictureFiles(seed: number): Promise<readonly PaperFile[]> {
  return Promise.all(
    PICTURES.map(async (name, place) => ({
      path: `content/media/${name}`,
      bytes: await sharp(Buffer.from(drawing(seedOf(seed, place))))
        .jpeg({ quality: 82 })
        .toBuffer(),
    })),
  );
}

function drawing(seed: number): string {
  const { between } = randomFrom(seed);
  const discs = Array.from({ length: 60 }, () => {
    const colour = `hsl(${between(0, 359)} ${between(20, 70)}% ${between(25, 80)}%)`;
    return `<circle cx="${between(0, 1600)}" cy="${between(0, 900)}" r="${between(10, 220)}" fill="${colour}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="hsl(${between(0, 359)} 30% 50%)"/>${discs.join('')}</svg>`;
}
