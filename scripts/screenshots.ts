import { takeScreenshots } from '#src/testing/browser/screenshots.ts';
import { command, say } from './command.ts';

const HELP = `npm run screenshots -- [flags]

Pictures every kind of page of the starter paper and of a fixture paper in English, on a phone, a tablet and a
desktop, light and dark: to look at after a change of the design, and to compare with those taken before it.

  --folder <folder>   where the pictures go (default: screenshots)
  --help              this text`;

await command(HELP, { folder: { type: 'string', default: 'screenshots' } }, ({ folder }) =>
  takeScreenshots(folder, say),
);
