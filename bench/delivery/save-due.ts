import { CamelCasePlugin, Kysely } from 'kysely';
import type { Briefing } from '../../src/model.ts';
import { inBatches } from '../../src/store/database/in-batches.ts';
import { postgresDialect } from '../../src/store/database/postgres-dialect.ts';
import { sqliteDialect } from '../../src/store/database/sqlite-dialect.ts';
import type { Tables } from '../../src/store/database/tables.ts';

/** What the benches of deliveries tell briefings apart by. */
export type Due = Pick<Briefing, 'id' | 'place' | 'channel' | 'topics'> & {
  dueAt: Date;
  /** Left out, six. */
  stories?: number;
};

const DAYS_MS = 3 * 86_400_000;

/** The tables themselves, for what no function of the store does thousands of times. */
export function openTables(url: string): Kysely<Tables> {
  const dialect = url.startsWith('sqlite:')
    ? sqliteDialect(url.slice('sqlite:'.length))
    : postgresDialect(url, { onError: () => {}, statementMs: 0 });
  return new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
}

/** Saves daily briefings that are due next at these instants. */
export async function saveDue(url: string, due: Due[]): Promise<void> {
  const db = openTables(url);
  for (const batch of inBatches(due))
    await db.insertInto('orders').values(batch.map(toRow)).execute();
  await db.destroy();
}

/** All deliveries, also those that go on under another. */
export async function readDeliveries(url: string): Promise<Tables['deliveries'][]> {
  const db = openTables(url);
  return db
    .selectFrom('deliveries')
    .selectAll()
    .execute()
    .finally(() => db.destroy());
}

/** Makes all briefings due at one instant. */
export async function makeDue(url: string, at: Date): Promise<void> {
  const db = openTables(url);
  const nextDueAt = at.toISOString();
  for (const { id, what } of await db.selectFrom('orders').select(['id', 'what']).execute()) {
    const moved = JSON.stringify({ ...JSON.parse(what), times: [timeOf(at)] });
    await db.updateTable('orders').set({ nextDueAt, what: moved }).where('id', '=', id).execute();
  }
  await db.destroy();
}

const timeOf = (at: Date): string => at.toISOString().slice(11, 16);

const toRow = ({ id, place, channel, topics, dueAt, stories = 6 }: Due): Tables['orders'] => ({
  ...{ id, kind: 'briefing', what: whatOf({ topics, dueAt, stories }) },
  ...{ placeId: place.id, platform: place.platform, placeName: place.name },
  ...{ channelId: channel.id, channelName: channel.name },
  ...{ zone: 'UTC', paused: 0 },
  ...{ createdBy: 'U1', createdAt: new Date(dueAt.getTime() - DAYS_MS).toISOString() },
  ...{ nextDueAt: dueAt.toISOString(), graceMinutes: 360 },
  ...{ refusals: 0, refusal: null, refusedAt: null, hindrance: null },
});

const whatOf = ({ topics, dueAt, stories }: Required<Pick<Due, 'topics' | 'dueAt' | 'stories'>>) =>
  JSON.stringify({
    ...{ times: [timeOf(dueAt)], days: 'daily', topics },
    ...{ sources: [], length: 'normal', stories },
  });
