import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { translator } from '#src/i18n/strings.ts';
import { readSite } from '#src/paper-config.ts';
import { hasOpenJournal } from '#src/press/journal.ts';
import { realSite } from '#src/press/site-folder.ts';
import { verifySite } from '#src/press/verify.ts';

/** Says how a paper's site differs from what was published; nothing is changed. Gives whether all is well. */
export async function verifyPaper(order: {
  readonly root: string;
  readonly out?: string | undefined;
  readonly say: (line: string) => void;
}): Promise<boolean> {
  const { say } = order;
  const out = realSite(resolve(order.out ?? join(order.root, 'dist')));
  const t = translator((await readSite(resolve(order.root))).language);
  if (hasOpenJournal(out)) {
    say(t('verify.open', { out }));
    return false;
  }
  const findings = existsSync(out) ? verifySite(out) : undefined;
  if (findings === undefined) {
    say(t('verify.unknown', { out }));
    return false;
  }
  for (const { file, deviation } of findings) say(t(`verify.${deviation}`, { file }));
  say(findings.length === 0 ? t('verify.sound', { out }) : t('verify.mend', { out }));
  return findings.length === 0;
}
