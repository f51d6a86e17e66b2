import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageRefs } from '#src/edition/page-refs.ts';
import { translator } from '#src/i18n/strings.ts';
import { openNewsroom } from '#src/newsroom.ts';
import { readSite } from '#src/paper-config.ts';
import { aPaper } from '#src/testing/site/build-in-child.ts';
import { change, KINDS_OF_CHANGE } from '#src/testing/site/paper-changes.ts';
import { groundOf, inputsHash, pageFingerprint } from './fingerprint.ts';

const ground = groundOf('templates');
const START = Date.UTC(2026, 10, 24, 1);

const moves = fc.record({
  what: fc.constantFrom(...KINDS_OF_CHANGE),
  pick: fc.nat(10_000),
  other: fc.nat(10_000),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -30, max: 40 })),
});

/** Premises, inputs and fingerprint of every page that has inputs, by address. */
async function pagesOf(root: string, asOf: number) {
  const site = await readSite(root);
  const { edition } = await openNewsroom({ root, site, asOf });
  return new Map(
    pageRefs(edition, translator(site.language)).flatMap((ref) => {
      if (!ref.inputs) return [];
      // A change of the paper's settings is in the ground; here it stands beside the inputs.
      const inputs = `${JSON.stringify(site)} ${inputsHash(ground, ref.inputs())}`;
      const premises = `${JSON.stringify(site)} ${ref.premises?.(ground) ?? inputs}`;
      const fingerprint = pageFingerprint(ground, ref.model());
      return [[ref.url, { premises, inputs, fingerprint }] as const];
    }),
  );
}

test('pages with the same premises have the same inputs, and with those the same model, whatever a newsroom changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 5, maxLength: 15 }), async (steps) => {
      const root = aPaper('whole');
      let asOf = START;
      let before = await pagesOf(root, asOf);
      for (const { days, ...step } of steps) {
        change(root, step);
        asOf += days * 86_400_000;
        const now = await pagesOf(root, asOf);
        for (const [url, { premises, inputs, fingerprint }] of now) {
          const then = before.get(url);
          const what = `${step.what}: ${url}`;
          if (then?.premises === premises) expect(inputs, what).toBe(then.inputs);
          if (then?.inputs === inputs) expect(fingerprint, what).toBe(then.fingerprint);
        }
        before = now;
      }
    }),
    { numRuns: Number(process.env['WARTA_SEQUENCES'] ?? 15), endOnFailure: true },
  );
}, 600_000);
