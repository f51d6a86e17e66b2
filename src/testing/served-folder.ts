import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '#src/press/serve.ts';

export interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Writes the files, by their paths in the site, into a new folder and serves it on a port of its own. */
export async function servedFolder(files: Readonly<Record<string, string>>) {
  const base = await mkdtemp(join(tmpdir(), 'warta-serve-'));
  const folder = join(base, 'dist');
  const lines: string[] = [];
  const write = async (name: string, text: string, inside = folder): Promise<void> => {
    const path = join(inside, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const server = await serve({ folder, port: 0, log: (line) => lines.push(line) });
  return {
    base,
    folder,
    lines,
    url: server.url,
    write,
    ask: (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
      ask(server.url, path, headers, method),
    async close() {
      await server.close();
      await rm(base, { recursive: true });
    },
  };
}

/** Sends the path as it stands: `fetch` would tidy it first. */
function ask(url: string, path: string, headers: OutgoingHttpHeaders, method: string) {
  const { hostname, port } = new URL(url);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status, headers } = response;
        resolve({ status, headers, bytes, text: bytes.toString() });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
