import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Settings } from '#src/press/deploy/s3/settings.ts';

/** Starts an S3 server on loopback with one empty bucket, and gives the settings to reach it. */
export async function aBucket() {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: mkdtempSync(join(tmpdir(), 'warta-s3-')),
    vhostBuckets: false,
    configureBuckets: [{ name: 'koran' }],
  });
  const { port } = await server.run();
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'koran',
    region: 'us-east-1',
    prefix: '',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
  return { settings, close: () => server.close() };
}
