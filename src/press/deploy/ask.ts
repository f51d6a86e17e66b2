import { setTimeout } from 'node:timers/promises';

/** How often and how long a server is asked. */
export interface Patience {
  readonly tries: number;
  /** Before the second try, in milliseconds; doubled before each one after. */
  readonly pause: number;
  /** For one try, in milliseconds. */
  readonly timeout: number;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

const PATIENCE: Patience = { tries: 5, pause: 250, timeout: 120_000 };

/**
 * Asks a server, and again, after longer and longer pauses, while it does not answer, is at fault itself (5xx), is in
 * a hurry (429), or timed out (408). Rejects with the last fault when the tries are used up.
 * @param request made anew for each try, for a signature holds the time
 */
export async function ask(
  request: () => Request | Promise<Request>,
  { tries, pause, timeout }: Patience = PATIENCE,
): Promise<Reply> {
  for (let tried = 1; ; tried += 1) {
    try {
      const response = await fetch(await request(), { signal: AbortSignal.timeout(timeout) });
      const { status } = response;
      const text = await response.text();
      if (status < 500 && status !== 429 && status !== 408) return { status, text };
      throw new Error(`HTTP ${String(status)} ${text.slice(0, 200)}`.trim());
    } catch (error) {
      if (tried >= tries) throw error;
    }
    // Not all at the same instant, or a server that had too much gets it again.
    await setTimeout(pause * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
  }
}

/** The text of a reply that says yes (2xx). Throws with what the server said otherwise. */
export function accepted({ status, text }: Reply): string {
  if (status >= 200 && status < 300) return text;
  throw new Error(`HTTP ${String(status)} ${text.slice(0, 200)}`.trim());
}
