import { buildPaper } from '#src/build-paper.ts';
import type { BuildAnswer, BuildRequest } from './open-builder.ts';

// A process that builds whenever it is asked to: as plain Node runs it, without a start for every build.
process.on('message', (request: BuildRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});

async function answerTo({ root, now, planOnly = false }: BuildRequest): Promise<BuildAnswer> {
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  try {
    const order = { root, env: {}, now, planOnly, log: say, complain: say };
    const { ok, path } = await buildPaper(order);
    return { ok, path, said: said.join('\n') };
  } catch (error) {
    return { ok: false, said: String(error) };
  }
}
