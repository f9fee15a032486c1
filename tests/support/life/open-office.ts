import { DatabaseSync } from 'node:sqlite';
import type { Briefing, Delivery } from '../../../src/model.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { foldTerms } from '../../../src/text/fold-terms.ts';
import { addFeed, makeArticle, makeBriefing } from '../records.ts';

/** Saves two reports of now, and these briefings, none of which is due for a year. */
export async function prepareStore(file: string, briefings: Partial<Briefing>[]): Promise<void> {
  const store = await openStore(`sqlite:${file}`, { sample: '0' });
  const feed = await addFeed(store, 'https://gazette.example/feed', { kind: 'import' });
  const published = new Date().toISOString();
  const bridge = {
    title: 'Sill bridge opens',
    text: 'The bridge over the Sill is open to lorries.',
  };
  for (const [id, fields] of Object.entries({ talks: {}, bridge })) {
    const url = `https://gazette.example/${id}`;
    const article = makeArticle({
      id,
      feedId: feed.id,
      url,
      published,
      readAt: published,
      ...fields,
    });
    await store.saveArticle(article, [], foldTerms(`${article.title} ${article.text}`).join(' '));
  }
  const nextDueAt = new Date(Date.now() + 365 * 86_400_000).toISOString();
  for (const briefing of briefings)
    await store.saveOrder(makeBriefing({ zone: 'UTC', nextDueAt, ...briefing }));
  await store.close();
}

/**
 * The database of a program that runs, as an operator has it: looks at deliveries, and lets the
 * minutes pass that a retry waits for, which a test cannot.
 */
export function openOffice(file: string) {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  return {
    /** The newest delivery of a briefing. */
    delivery: (orderId: string): Partial<Delivery> => {
      const row = db
        .prepare(
          'select id, state, attempts, error, lease_until as leaseUntil, message_id as messageId ' +
            'from deliveries where order_id = ? order by due_at desc limit 1',
        )
        .get(orderId);
      return { ...row };
    },
    /** Whatever waits for its next attempt, or to be looked for, may begin at once. */
    letTimePass: (orderId: string) =>
      void db.prepare('update deliveries set lease_until = null where order_id = ?').run(orderId),
    close: () => db.close(),
  };
}
