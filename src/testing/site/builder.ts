import { buildPaper } from '#src/build-paper.ts';
import type { BuildAnswer, BuildRequest } from './open-builder.ts';

// A process that builds whenever it is asked to: as plain Node runs it, without a start for every build.
process.on('message', (request: BuildRequest) => {
  void answerTo(request).then((answer) => process.send?.(answer));
});

async function answerTo({ root, now }: BuildRequest): Promise<BuildAnswer> {
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  try {
    const { ok } = await buildPaper({ root, env: {}, now, log: say, complain: say });
    return { ok, said: said.join('\n') };
  } catch (error) {
    return { ok: false, said: String(error) };
  }
}
