import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../src/ingest/articles/identity.ts';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';
import { dueAgain } from '../../../src/ingest/visits/choose-items.ts';
import { createFeed } from '../kept.ts';

const NOW = new Date('2026-05-04T12:00:00Z');

/** Whether the first entry of an Atom feed is read again, that was last read at 11:30. */
function isDue(...updates: string[]): boolean {
  const entries = updates.map(
    (updated, n) =>
      `<entry><id>e${n}</id><title>Mill ${n}</title><link href="https://tarn.example/${n}"/><published>2026-05-04T11:00:00Z</published><updated>2026-05-04T${updated}Z</updated></entry>`,
  );
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tarn</title>${entries.join('')}</feed>`;
  const served = { url: 'https://tarn.example/feed', contentType: null };
  const { items } = parseFeed(new TextEncoder().encode(xml), served);
  const item = items.find(({ guid }) => guid === 'e0')!;
  const known = {
    ...{ articleId: 'a', feedId: 'f', title: item.title, url: item.url, published: item.published },
    ...{ isTeaser: false, looks: 5, fingerprint: fingerprintOf(item) },
    lookedAt: '2026-05-04T11:30:00.000Z',
  };
  const keyed = { item, identity: { realm: 'shared', keys: ['k'] }, known };
  return dueAgain([keyed], createFeed({}), NOW).length > 0;
}

describe('an entry with the same words and a newer date of change', () => {
  test('is read again', () => {
    expect(isDue('11:40:00')).toBe(true);
  });

  test('is not where that was before it was last read, or is still to come', () => {
    expect(isDue('11:20:00')).toBe(false);
    expect(isDue('12:30:00')).toBe(false);
  });

  test('is not where the feed gives this date to most entries', () => {
    expect(isDue('11:40:00', '11:40:00', '11:40:00', '11:05:00')).toBe(false);
  });
});
