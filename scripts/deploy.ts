import { deployPaper } from '#src/deploy-paper.ts';
import { command, complain, say } from './command.ts';

const HELP = `npm run deploy -- --to <target> [flags]

Brings the published site to a host: only what changed since the last deploy there. docs/deploying.md explains each target.

  --to s3             S3-compatible storage; keys and places come from the environment
  --to github-pages   prepare a folder for GitHub Pages
  --to nginx|caddy    print the configuration of a server that serves the site
  --to <name> --run <command>   any other host, by the command that deploys there

  --dry-run           say what would change, and change nothing
  --purge             then purge what changed from Cloudflare’s cache
  --ping              then tell WebSub and IndexNow what changed
                      (--purge and --ping without --to: what the last deploy changed)
  --hub <address>     WebSub hub (default: hub in site.config.ts)
  --into <path>       file or folder to write, for nginx, caddy and github-pages
  --folder <folder>   folder of the site on the server, for nginx and caddy
  --bucket, --endpoint, --region, --prefix   for s3, instead of the environment
  --adopt             for s3: take over a bucket that holds other things; they are removed
  --root <folder>     folder of the paper, with its content/ (default: this one)
  --out <folder>      folder of the site (default: dist/ in the paper's folder)
  --help              this text`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const flags = {
  to: text,
  run: text,
  'dry-run': flag,
  purge: flag,
  ping: flag,
  hub: text,
  into: text,
  folder: text,
  bucket: text,
  endpoint: text,
  region: text,
  prefix: text,
  adopt: flag,
  root: { type: 'string', default: '.' },
  out: text,
} as const;

await command(HELP, flags, async ({ bucket, endpoint, region, prefix, ...asked }) => {
  const s3 = { bucket, endpoint, region, prefix };
  const dryRun = asked['dry-run'];
  const isDone = await deployPaper({ ...asked, s3, dryRun, env: process.env, say, complain });
  process.exitCode = isDone ? 0 : 1;
});
