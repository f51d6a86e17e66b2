/** What an ad must say to be chosen. */
export interface Weighted {
  readonly weight: number;
}

/**
 * The ad that a slot shows at an address: a hash of both picks by weight, so that a page keeps its ad
 * from one visit to the next and all pages together follow the weights.
 */
export function chooseAd<Ad extends Weighted>(
  ads: readonly Ad[],
  slot: string,
  address: string,
): Ad | undefined {
  const total = ads.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return undefined;
  let rest = hashOf(`${slot} ${address}`) % total;
  return ads.find(({ weight }) => (rest -= weight) < 0);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
