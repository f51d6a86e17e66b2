import { fork } from 'node:child_process';
import { once } from 'node:events';

export interface BuildRequest {
  readonly root: string;
  /** The instant to build for, in milliseconds since the epoch. */
  readonly now: number;
  /** Only says what would be done. */
  readonly planOnly?: boolean;
}

export interface BuildAnswer {
  readonly ok: boolean;
  readonly said: string;
  readonly path?: 'fast' | 'general';
}

/** A process that builds one paper after the other; close it at the end. */
export function openBuilder() {
  const child = fork(new URL('./builder.ts', import.meta.url), { stdio: 'inherit' });
  return {
    async build(request: BuildRequest): Promise<BuildAnswer> {
      child.send(request);
      const [answer] = (await once(child, 'message')) as [BuildAnswer];
      return answer;
    },
    close(): void {
      child.kill();
    },
  };
}
