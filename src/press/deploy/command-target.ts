import { spawnSync } from 'node:child_process';
import type { Target } from './target.ts';

/** A host that its own command deploys to: the whole folder each time, or what that command finds changed. */
export function commandTarget(name: string, command: string): Target {
  return {
    name,
    lost: () => [],
    holds: (_, memory) => Promise.resolve(memory?.versions),
    carry: () => {
      const { status, signal } = spawnSync(command, { shell: true, stdio: 'inherit' });
      if (status === 0) return Promise.resolve([]);
      const reason = signal ?? `exit ${String(status)}`;
      return Promise.resolve([{ what: command, reason }]);
    },
  };
}
