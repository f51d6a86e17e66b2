/** Where an S3-compatible storage is, and who may write there. */
export interface S3Settings {
  /** Address of the service, without a path: the bucket is the path's first part. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Folder in the bucket that holds the site: empty, or ending in a slash. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What the command line may say instead of the environment. */
export type S3Flags = Partial<
  Record<'endpoint' | 'bucket' | 'region' | 'prefix', string | undefined>
>;

/** Reads the settings; where some are missing, gives the names of all of these. */
export function s3Settings(
  flags: S3Flags,
  env: Readonly<Record<string, string | undefined>>,
): S3Settings | { readonly missing: readonly string[] } {
  const bucket = flags.bucket ?? env['WARTA_S3_BUCKET'] ?? '';
  const accessKeyId = env['AWS_ACCESS_KEY_ID'] ?? '';
  const secretAccessKey = env['AWS_SECRET_ACCESS_KEY'] ?? '';
  const needed = {
    WARTA_S3_BUCKET: bucket,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === '' ? [name] : []));
  if (missing.length > 0) return { missing };
  const region = flags.region ?? env['AWS_REGION'] ?? 'us-east-1';
  const endpoint =
    flags.endpoint ?? env['WARTA_S3_ENDPOINT'] ?? `https://s3.${region}.amazonaws.com`;
  const prefix = (flags.prefix ?? env['WARTA_S3_PREFIX'] ?? '').replace(/^\/+|\/+$/g, '');
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    region,
    prefix: prefix === '' ? '' : `${prefix}/`,
    accessKeyId,
    secretAccessKey,
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}
