import type { Json } from './json.ts';
import type { Stamps } from './stamps.ts';

export type Links = ReturnType<typeof createLinks>;
/** Where an address was written: in a message that stands there, or while one is being written. */
type Shared = { channel: string; ts: string; unfurl_id: string; source: string; urls: string[] };

/** The addresses that people have shared and the app was told of, and what it made of them. */
export function createLinks({ newId }: Stamps) {
  const shared: Shared[] = [];
  /** What is shown under each address, the newest last. */
  const unfolded: { url: string; blocks: Json[] }[] = [];
  return {
    unfolded,
    share(link: Omit<Shared, 'unfurl_id'>): string {
      const unfurl_id = newId('Uxxx');
      shared.push({ ...link, unfurl_id });
      return unfurl_id;
    },
    unfold({ channel, ts, unfurl_id, source, unfurls }: Json): Json {
      const link = shared.find((one) =>
        unfurl_id
          ? one.unfurl_id === unfurl_id && one.source === source
          : one.channel === channel && one.ts === ts,
      );
      if (!link) return { ok: false, error: 'cannot_find_message' };
      const strange = Object.keys(unfurls).some((url) => !link.urls.includes(url));
      if (strange) return { ok: false, error: 'cannot_unfurl_url' };
      for (const [url, { blocks = [] }] of Object.entries<Json>(unfurls))
        unfolded.push({ url, blocks });
      return { ok: true };
    },
  };
}
