import { accepted, ask } from '../ask.ts';
import type { ChangesFile } from '../changes-file.ts';
import { inParallel } from '../in-parallel.ts';
import type { Announcement } from './announcement.ts';

/**
 * Tells a WebSub hub which feeds changed (W3C WebSub §5 leaves the form to the hub; this is the one that public hubs
 * share: `hub.mode=publish` and `hub.url`). The hub fetches these feeds and hands them to their subscribers.
 * @param hub address of the hub that the feeds name; none when the paper has none
 */
export function webSubPing({ feeds }: ChangesFile, hub: string | undefined): Announcement {
  return {
    to: 'WebSub',
    addresses: feeds,
    missing: hub === undefined ? ['hub'] : [],
    send: () =>
      inParallel(
        feeds,
        4,
        async (feed) => {
          const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed });
          accepted(await ask(() => new Request(hub ?? '', { method: 'POST', body })));
        },
        String,
      ),
  };
}
