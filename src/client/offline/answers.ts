/** What is asked of an answer. */
type Answer = Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>;

/**
 * May it be kept? Not an error, nor a part of a file, nor what came from elsewhere, nor what its sender forbids to keep
 * (RFC 9111 §5.2.2.5).
 */
export function isKeepable({ status, type, redirected, headers }: Answer): boolean {
  const isForbidden = /no-store/i.test(headers.get('cache-control') ?? '');
  return status === 200 && type === 'basic' && !redirected && !isForbidden;
}

/** May it be kept as a page, or as the data that pages show? Other things may be large, and nobody reads them twice. */
export function isReading(answer: Answer): boolean {
  return isKeepable(answer) && /html|json/.test(answer.headers.get('content-type') ?? '');
}

/** Must an earlier copy go? It must when nothing stands at the address any more, or what does may not be kept. */
export function isGone({ status, type }: Pick<Answer, 'status' | 'type'>): boolean {
  return [200, 404, 410].includes(status) || type === 'opaqueredirect';
}
