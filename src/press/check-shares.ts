import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Translate } from '#src/i18n/strings.ts';
import type { Problem } from '#src/schema/problem.ts';
import { ledgerOf, readLedger } from './ledger.ts';
import { viewOf } from './ledger-view.ts';
import type { Output } from './outputs.ts';
import { planOf } from './plan.ts';
import { shardOf, shardText, shareFolder, sharesBeside, type Shard } from './shard.ts';
import { verifySite } from './verify.ts';

/**
 * What keeps the shares beside a site from becoming it, all of it together; nothing when they may. They must be all of
 * one division, each must hold what this paper would put there now (the same copy, templates, settings and moment give
 * the same fingerprints; a file of another share is unknown there), and every byte must be as its ledger says.
 */
export function faultsOfShares(
  out: string,
  outputs: readonly Output[],
  t: Translate,
): readonly Problem[] {
  const shares = sharesBeside(out);
  const [count, ...others] = new Set(shares.map((shard) => shard.count));
  if (count === undefined) return [fault(out, 'shares-none')];
  if (others.length > 0) {
    return [fault(out, 'shares-mixed', { counts: [count, ...others].join(', ') })];
  }
  const wanted = Map.groupBy(outputs, ({ file }) => shardOf(file, count));
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, count })).flatMap(
    (shard) => faultsOf(out, shard, wanted.get(shard.number) ?? [], t),
  );
}

function faultsOf(out: string, shard: Shard, wanted: readonly Output[], t: Translate): Problem[] {
  const folder = shareFolder(out, shard);
  const share = shardText(shard);
  const isThere = existsSync(ledgerOf(folder)) || existsSync(folder);
  if (!isThere) return [fault(folder, 'share-missing', { share })];
  const ledger = readLedger(folder);
  if (ledger === undefined || !existsSync(ledgerOf(folder))) {
    return [fault(folder, 'share-ledger', { share, ledger: basename(ledgerOf(folder)) })];
  }
  const { steps } = planOf(wanted, viewOf(ledger), new Map());
  const [step] = steps;
  const findings = verifySite(folder, ledger) ?? [];
  const [finding] = findings;
  return [
    ...(step === undefined
      ? []
      : [
          fault(folder, 'share-foreign', {
            share,
            count: steps.length,
            example: step.todo === 'make' ? step.output.file : step.file,
            reason: t(`plan.${step.reason}`),
          }),
        ]),
    ...(finding === undefined
      ? []
      : [
          fault(folder, 'share-damaged', {
            share,
            count: findings.length,
            example: t(`verify.${finding.deviation}`, { file: finding.file }).replace(/ +/, ' '),
          }),
        ]),
  ];
}

function fault(folder: string, code: string, values: Problem['values'] = {}): Problem {
  return { code, severity: 'error', file: basename(folder), values };
}
