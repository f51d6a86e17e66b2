import { readyNewest } from '#src/fast-path/ready-newest.ts';
import type { PaperToPublish, ReadyPaper } from '#src/ready-paper.ts';
import { readyWhole, type Amount } from '#src/ready-whole.ts';

/** Reads a paper: in its newest part where `mayBeFast` and that will do, else whole. */
export async function readyByReading(
  paper: PaperToPublish,
  mayBeFast: boolean,
  amount: Amount,
): Promise<ReadyPaper> {
  return (mayBeFast ? await readyNewest(paper) : undefined) ?? readyWhole(paper, amount);
}
