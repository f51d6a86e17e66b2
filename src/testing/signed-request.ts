import { createHash, createHmac } from 'node:crypto';
import type { Heard } from './a-listener.ts';

/**
 * Signature that a request should bear, reckoned anew from what arrived as a service does it (AWS Signature Version 4,
 * "Create a signed request"; S3 encodes the path once).
 */
export function signatureOf(heard: Heard, secret: string): string {
  const { method, path, headers } = heard;
  const [, date = '', region = '', signed = ''] =
    /Credential=[^/]+\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+)/.exec(
      heard.authorization ?? '',
    ) ?? [];
  const { pathname, searchParams } = new URL(path, 'http://koran.test');
  const query = [...searchParams].map((pair) => pair.map(strictly).join('=')).sort();
  const canonical = [
    method,
    pathname
      .split('/')
      .map((part) => strictly(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    signed,
    String(headers['x-amz-content-sha256']),
  ];
  const scope = [date, region, 's3', 'aws4_request'];
  const toSign = [
    'AWS4-HMAC-SHA256',
    String(headers['x-amz-date']),
    scope.join('/'),
    createHash('sha256').update(canonical.join('\n')).digest('hex'),
  ];
  let key: string | Buffer = `AWS4${secret}`;
  for (const part of scope) key = createHmac('sha256', key).update(part).digest();
  return createHmac('sha256', key).update(toSign.join('\n')).digest('hex');
}

function strictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
