import { expect, test } from 'vitest';
import { createMetrics } from '../../src/run/metrics.ts';

test('are what Prometheus reads, of the database and of this process', async () => {
  let looks = 0;
  const metrics = createMetrics({
    store: {
      async countNews() {
        looks++;
        return { feeds: 12, brokenFeeds: 2, articles: 340, quotes: 5600 };
      },
      countDeliveries: async () => ({
        states: { sent: 9, pending: 1 },
        oldestDueAt: '2026-03-04T11:59:00Z',
      }),
    },
    connections: {
      discord: { health: () => ({ state: 'up', since: '', reason: null }) },
      slack: { health: () => ({ state: 'refused', since: '', reason: 'No.' }) },
    },
    readDisk: async () => ({ free: 5e9, size: 8e9 }),
    now: () => new Date('2026-03-04T12:00:00Z'),
  });
  metrics.sawDelivery('discord', 1_500);
  metrics.sawVisit(300, false);
  metrics.sawLook(300, 'there');
  metrics.sawAnswer('quotes', 12);
  const { type, text } = await metrics.read();
  expect(type).toContain('text/plain');
  for (const line of [
    'on_record_feeds 12',
    'on_record_disk_free_bytes 5000000000',
    'on_record_broken_feeds 2',
    'on_record_articles 340',
    'on_record_quotes 5600',
    'on_record_deliveries{state="sent"} 9',
    'on_record_deliveries{state="pending"} 1',
    'on_record_oldest_due_seconds 60',
    'on_record_connected{platform="discord"} 1',
    'on_record_connected{platform="slack"} 0',
    'on_record_delivery_lag_seconds_bucket{le="2",platform="discord"} 1',
    'on_record_feed_refresh_seconds_count{outcome="read"} 1',
    'on_record_page_look_seconds_count{outcome="there"} 1',
    'on_record_command_seconds_count{command="quotes"} 1',
  ])
    expect(text).toContain(`\n${line}\n`);
  expect(text).toMatch(/^on_record_event_loop_delay_seconds\{quantile="0\.99"\} \d/mu);
  await metrics.read();
  expect(looks).toBe(1);
});
