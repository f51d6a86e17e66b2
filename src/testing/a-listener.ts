import { once } from 'node:events';
import { createServer } from 'node:http';

/** A request as it arrived. */
export interface Heard {
  readonly path: string;
  readonly type: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** Starts a server on loopback that keeps what it hears and answers with a status: the first ones given, then 200. */
export async function aListener(...statuses: number[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { url = '', headers } = request;
      const { authorization, 'content-type': type } = headers;
      heard.push({ path: url, type, authorization, body: Buffer.concat(chunks).toString() });
      response.writeHead(statuses.shift() ?? 200).end('{"success":true}');
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
