import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What a command took. */
export interface Timed {
  /** From its start to its end. */
  readonly seconds: number;
  /** Of all its threads, and of the processes that it waited for. */
  readonly cpuSeconds: number;
  /** The most memory that its first process held, where the system tells (Linux), as last seen 50 ms before its end. */
  readonly peakMegabytes?: number;
  readonly stdout: string;
}

/** The inner shell becomes the command, and so knows its id; `times` of the outer one counts it and its children. */
const SCRIPT = `sh -c 'echo $$ >&3; exec "$@"' sh "$@"; status=$?; times >&3; exit $status`;
const POLL = 50;
const COMPLAINT = 2000;

/** Runs a command to its end. Throws when that is not a good one. */
export async function timed(
  command: readonly string[],
  surroundings: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Timed> {
  const started = performance.now();
  const child = spawn('sh', ['-c', SCRIPT, 'sh', ...command], {
    ...surroundings,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const { stdout: output, stderr: errors } = child;
  if (!output || !errors) throw new Error('The system gave no pipes.');
  let accounts = '';
  let peak: number | undefined;
  child.stdio[3]?.on('data', (bytes: Buffer) => (accounts += String(bytes)));
  const poll = setInterval(() => (peak = peakOf(accounts) ?? peak), POLL);
  const status = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  try {
    const [stdout, stderr] = await Promise.all([text(output), text(errors)]);
    if ((await status) !== 0) {
      const complaint = (stderr.trim() || stdout.trim()).slice(-COMPLAINT);
      throw new Error(`${command.join(' ')}: status ${String(await status)}.\n${complaint}`);
    }
    const seconds = (performance.now() - started) / 1000;
    const cpuSeconds = shellSeconds(accounts.trimEnd().split('\n').at(-1) ?? '');
    return { seconds, cpuSeconds, ...(peak !== undefined && { peakMegabytes: peak }), stdout };
  } finally {
    clearInterval(poll);
  }
}

/** Peak resident set in megabytes (proc(5), `VmHWM`) of the process whose id opens the accounts. */
function peakOf(accounts: string): number | undefined {
  try {
    const status = readFileSync(`/proc/${String(Number.parseInt(accounts, 10))}/status`, 'utf8');
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(status) ?? [];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    // It has ended, or this system has no such folder.
    return undefined;
  }
}

/** Seconds in the last line of `times` (POSIX): user and system time of all children, `0m21.35s 0m3.10s`. */
function shellSeconds(line: string): number {
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  if (times.length !== 2) throw new Error(`The shell told no times: ${line}`);
  return times.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
