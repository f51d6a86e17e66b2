/** Milliseconds that a reader waits for the network while a copy is at hand. */
const PATIENCE = 4000;

/**
 * The network's answer; the kept copy where there is one and the network fails, its host does, or neither answers in
 * time. Rejects when the network fails and nothing is kept.
 */
export async function networkFirst(
  fresh: Promise<Response>,
  kept: Response | undefined,
  patience = PATIENCE,
): Promise<Response> {
  if (!kept) return fresh;
  const late = new Promise<Response>((resolve) => {
    setTimeout(() => {
      resolve(kept);
    }, patience);
  });
  const answer = await Promise.race([fresh, late]).catch(() => kept);
  return answer.status < 500 ? answer : kept;
}
