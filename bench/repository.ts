import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Commits whatever a paper's folder holds, as a newsroom does before CI publishes it. The folder becomes a repository. */
export function commitAll(root: string): void {
  const git = (...words: string[]): void => {
    const identity = ['-c', 'user.name=Redaksi', '-c', 'user.email=redaksi@example.com'];
    // No tidying up in the background: it would run while a build is measured.
    const calm = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
    execFileSync('git', ['-C', root, ...identity, ...calm, ...words], { stdio: 'pipe' });
  };
  if (!existsSync(join(root, '.git'))) git('init', '--quiet');
  git('add', '--all', 'content', 'site.config.ts');
  git('commit', '--quiet', '--allow-empty', '--message', 'content: as it is now');
}
