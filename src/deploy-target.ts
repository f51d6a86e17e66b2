import { resolve } from 'node:path';
import type { Translate } from '#src/i18n/strings.ts';
import { commandTarget } from '#src/press/deploy/command-target.ts';
import { githubPagesTarget } from '#src/press/deploy/github-pages.ts';
import { openBucket } from '#src/press/deploy/s3/bucket.ts';
import { s3Settings, type S3Flags } from '#src/press/deploy/s3/settings.ts';
import { s3Target } from '#src/press/deploy/s3/target.ts';
import type { Target } from '#src/press/deploy/target.ts';

/** How a target is named and reached. */
export interface TargetOrder {
  /** Folder of the site, made absolute. */
  readonly out: string;
  readonly to: string;
  /** Command that deploys to a target of any name. */
  readonly run?: string | undefined;
  /** Folder to prepare, for a target that gets one. */
  readonly into?: string | undefined;
  readonly s3: S3Flags;
  /** May a part of a bucket that holds other things become the site's? */
  readonly adopt: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const KNOWN = ['s3', 'github-pages', 'nginx', 'caddy'];

/** The target that an order names. Throws, in words for people, when it names none or settings are missing. */
export function targetOf(order: TargetOrder, t: Translate): Target {
  const { to, run, out, into = `${out}.github-pages` } = order;
  if (run !== undefined) return commandTarget(to, run);
  if (to === 's3') return bucketTarget(order, t);
  if (to !== 'github-pages') {
    throw new Error(t('deploy.unknown-target', { to, known: KNOWN.join(', ') }));
  }
  const folder = resolve(into);
  return githubPagesTarget(folder, t('deploy.foreign-folder', { into: folder }));
}

function bucketTarget({ s3, adopt, env }: TargetOrder, t: Translate): Target {
  const settings = s3Settings(s3, env);
  if ('missing' in settings) {
    throw new Error(t('deploy.s3-missing', { names: settings.missing.join(', ') }));
  }
  const { endpoint, bucket, prefix } = settings;
  const name = `s3 ${bucket}/${prefix} ${new URL(endpoint).host}`;
  const foreign = t('deploy.foreign-bucket', { bucket: `${bucket}/${prefix}` });
  return s3Target({ name, bucket: openBucket(settings), adopt, foreign });
}
