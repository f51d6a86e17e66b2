import { once } from 'node:events';
import { createServer } from 'node:http';

/** A request as it arrived. */
export interface Heard {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Starts a server on loopback that keeps what it hears and answers with a status: the first ones given, then 200. */
export function aListener(...statuses: number[]) {
  return anAnswerer(() => '{"success":true}', statuses);
}

/** The same, answering with a text. */
export async function anAnswerer(answer: (path: string) => string, statuses: number[] = []) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const { authorization, 'content-type': type } = headers;
      heard.push({
        method,
        path: url,
        headers,
        type,
        authorization,
        body: Buffer.concat(chunks).toString(),
      });
      response.writeHead(statuses.shift() ?? 200).end(answer(url));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
