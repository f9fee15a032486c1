import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../src/ingest/feeds/parse-feed.ts';

const MINUTE = 60_000;
const paceOf = (feed: string) =>
  parseFeed(new TextEncoder().encode(feed), { url: 'https://a.example/feed', contentType: null })
    .pace;
const channel = (inner: string) => `<rss version="2.0"><channel>${inner}</channel></rss>`;
const hours = (...all: (number | string)[]) =>
  `<skipHours>${all.map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`;

describe('how often a feed asks to be read', () => {
  test('stands in ttl, skipHours and skipDays, before or behind the items', () => {
    const days = ['Sunday', 'saturday', 'Doomsday'].map((day) => `<day>${day}</day>`).join('');
    const feed = channel(
      `<ttl> 90 </ttl><item><ttl>1</ttl></item>${hours(0, 24, 3, 'noon')}<skipDays>${days}</skipDays>`,
    );
    expect(paceOf(feed)).toEqual({ ttlMs: 90 * MINUTE, skipHours: [0, 3], skipDays: [0, 6] });
  });

  test('is not believed where it rules out every hour', () => {
    expect(paceOf(channel(hours(...Array(24).keys())))).toBeUndefined();
  });

  test.each([
    ['nothing is asked', channel('<title>The Paper</title>')],
    ['an item speaks', channel('<item><description>&lt;ttl&gt;</description><ttl>60</ttl></item>')],
    ['an item without end speaks', `<rss><channel>${'<item>'.repeat(100)}<ttl>60</ttl>`],
    ['ttl is no number', channel('<ttl>-5</ttl><ttl>soon</ttl>')],
    ['the feed is JSON', '{"version":"https://jsonfeed.org/version/1.1","items":[],"ttl":60}'],
  ])('is not told where %s', (_, feed) => {
    expect(paceOf(feed)).toBeUndefined();
  });
});
