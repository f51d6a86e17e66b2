import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Flags extends Options> = ReturnType<typeof parseArgs<{ options: Flags }>>['values'];

/** `--help`, which every command has. */
const HELP = { help: { type: 'boolean', default: false } } as const;

/**
 * Runs a command with its flags, or tells its help. What it throws, a wrong flag included, is said in a line and not
 * as a stack trace, and ends it with status 1.
 */
export async function command<const Flags extends Options>(
  help: string,
  flags: Flags,
  run: (values: Values<Flags>) => void | Promise<void>,
): Promise<void> {
  try {
    const asked = parseArgs({ options: { ...flags, ...HELP } }).values;
    if ('help' in asked && asked.help === true) console.log(help);
    else await run(asked);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** Refuses flags that contradict one another. Throws in words that name them. */
export function oneOf(flags: Readonly<Record<string, string | boolean | undefined>>): void {
  const asked = Object.entries(flags).filter(([, value]) => value !== undefined && value !== false);
  if (asked.length < 2) return;
  const names = asked.map(([name]) => `--${name}`).join(' and ');
  throw new Error(`${names} do not go together. Give one of them.`);
}

/** Port as a flag gives it; NaN for what is no number, which the server refuses in words. */
export function portOf(text: string | undefined): { readonly port?: number } {
  if (text === undefined) return {};
  return { port: /^\d+$/.test(text) ? Number(text) : NaN };
}

/** Says a line: what a command tells. */
export function say(line: string): void {
  console.log(line);
}

/** Says what is wrong, apart from what a command tells. */
export function complain(lines: string): void {
  console.error(lines);
}
