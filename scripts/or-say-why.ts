/** Runs a command; what it throws is said in a line, not as a stack trace, and ends it with status 1. */
export async function orSayWhy(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
