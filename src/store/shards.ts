import type { Transaction } from 'kysely';
import { databaseTime } from './database/database-time.ts';
import { lockFor } from './database/lock-for.ts';
import type { Db, Engine, Tables } from './database/tables.ts';

/** Which process holds which of a bot’s connections to its platform. Leases go by the database’s clock. */
export type ShardLeases = {
  /**
   * Says that a holder lives, renews all that it holds, and gives it one more where one is free and
   * its share has room. A number of connections that differs counts once nobody holds any.
   */
  holdShards(asked: ShardsAsked): Promise<ShardsHeld>;
  /** Gives these back; without them all, and the holder is forgotten. */
  releaseShards(bot: string, holder: string, ids?: number[]): Promise<void>;
  /** Who holds how many of each bot’s connections now, and until when unless it says that it lives. */
  listHolders(): Promise<ShardHolder[]>;
};

/** `shards` is 0 for who stands by. */
export type ShardHolder = { bot: string; holder: string; shards: number; leaseUntil: string };

export type ShardsAsked = {
  /** `discord:1234567890` */
  bot: string;
  /** One process, or one start of it. */
  holder: string;
  count: number;
  /** False for who takes nothing now, so that others need not leave it a share. */
  takes: boolean;
  leaseMs: number;
  /** A platform lets a bot sign in so often: after one was taken, nobody takes another for so long. */
  gapMs: number;
  /** Who holds more than a fair share leaves it to those who have lived for so long. */
  settledMs: number;
};

type ShardsHeld = {
  count: number;
  own: number[];
  /** Those of `own` that are to be given back. */
  surplus: number[];
  /** Whether another one may be had a little later. */
  more: boolean;
};

export function shardLeases(db: Db, engine: Engine): ShardLeases {
  return {
    holdShards: (asked) =>
      db.transaction().execute(async (trx) => {
        await lockFor(trx, engine, `shards ${asked.bot}`);
        await forgetOver(trx, engine, asked.bot);
        await renew(trx, engine, asked);
        const set = await readSet(trx, engine, asked);
        return share(trx, engine, asked, set);
      }),

    async releaseShards(bot, holder, ids) {
      const ofHolder = { bot, holder };
      await db.transaction().execute(async (trx) => {
        await lockFor(trx, engine, `shards ${bot}`);
        await trx
          .deleteFrom('shards')
          .where((eb) => eb.and(ofHolder))
          .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
          .execute();
        if (ids) return;
        await trx
          .deleteFrom('shardHolders')
          .where((eb) => eb.and(ofHolder))
          .execute();
      });
    },

    async listHolders() {
      const rows = await db
        .selectFrom('shardHolders')
        .leftJoin('shards', (join) =>
          join
            .onRef('shards.bot', '=', 'shardHolders.bot')
            .onRef('shards.holder', '=', 'shardHolders.holder'),
        )
        .select((eb) => [
          'shardHolders.bot',
          'shardHolders.holder',
          'shardHolders.leaseUntil',
          eb.fn.count('shards.id').as('shards'),
        ])
        .where('shardHolders.leaseUntil', '>', databaseTime(engine))
        .groupBy(['shardHolders.bot', 'shardHolders.holder', 'shardHolders.leaseUntil'])
        .orderBy('shardHolders.bot')
        .orderBy('shardHolders.holder')
        .execute();
      return rows.map(({ shards, ...row }) => ({ ...row, shards: Number(shards) }));
    },
  };
}

type Trx = Transaction<Tables>;

async function forgetOver(trx: Trx, engine: Engine, bot: string): Promise<void> {
  for (const table of ['shards', 'shardHolders'] as const)
    await trx
      .deleteFrom(table)
      .where('bot', '=', bot)
      .where('leaseUntil', '<=', databaseTime(engine))
      .execute();
}

async function renew(
  trx: Trx,
  engine: Engine,
  { bot, holder, takes, leaseMs }: ShardsAsked,
): Promise<void> {
  const leaseUntil = databaseTime(engine, leaseMs);
  const ofHolder = { bot, holder };
  await trx
    .updateTable('shards')
    .set({ leaseUntil })
    .where((eb) => eb.and(ofHolder))
    .execute();
  if (takes)
    await trx
      .insertInto('shardHolders')
      .values({ ...ofHolder, since: databaseTime(engine), leaseUntil })
      .onConflict((conflict) => conflict.columns(['bot', 'holder']).doUpdateSet({ leaseUntil }))
      .execute();
  else
    await trx
      .deleteFrom('shardHolders')
      .where((eb) => eb.and(ofHolder))
      .execute();
}

type ShardSet = { count: number; mayTake: boolean };

/** How many there are to be, and whether the last one was taken long enough ago. */
async function readSet(
  trx: Trx,
  engine: Engine,
  { bot, count, gapMs }: ShardsAsked,
): Promise<ShardSet> {
  const heldNow = trx.selectFrom('shards').select('id').where('bot', '=', bot);
  await trx
    .insertInto('shardSets')
    .values({ bot, count, takenAt: null })
    .onConflict((conflict) =>
      conflict
        .column('bot')
        .doUpdateSet({ count })
        .where(({ not, exists }) => not(exists(heldNow))),
    )
    .execute();
  const set = await trx
    .selectFrom('shardSets')
    .select((eb) => [
      'count',
      eb
        .or([eb('takenAt', 'is', null), eb('takenAt', '<=', databaseTime(engine, -gapMs))])
        .as('mayTake'),
    ])
    .where('bot', '=', bot)
    .executeTakeFirstOrThrow();
  return { count: set.count, mayTake: Boolean(set.mayTake) };
}

async function share(
  trx: Trx,
  engine: Engine,
  { bot, holder, takes, leaseMs, settledMs }: ShardsAsked,
  { count, mayTake }: ShardSet,
): Promise<ShardsHeld> {
  const rows = await trx
    .selectFrom('shards')
    .select(['id', 'holder'])
    .where('bot', '=', bot)
    .orderBy('id')
    .execute();
  const own = rows.filter((row) => row.holder === holder).map(({ id }) => id);
  const taken = new Set(rows.map(({ id }) => id));
  const free = Array.from({ length: count }, (_, id) => id).filter((id) => !taken.has(id));
  const others = await trx
    .selectFrom('shardHolders')
    .select((eb) => eb('since', '<=', databaseTime(engine, -settledMs)).as('isSettled'))
    .where('bot', '=', bot)
    .where('holder', '!=', holder)
    .execute();
  const settled = others.filter(({ isSettled }) => Boolean(isSettled));
  const hasRoom = (): boolean => takes && own.length < Math.ceil(count / (others.length + 1));
  const next = hasRoom() && mayTake ? free.shift() : undefined;
  if (next !== undefined) {
    const leaseUntil = databaseTime(engine, leaseMs);
    await trx.insertInto('shards').values({ bot, id: next, holder, leaseUntil }).execute();
    await trx
      .updateTable('shardSets')
      .set({ takenAt: databaseTime(engine) })
      .where('bot', '=', bot)
      .execute();
    own.push(next);
  }
  return {
    count,
    own: own.sort((a, b) => a - b),
    surplus: own.slice(Math.ceil(count / (settled.length + 1))),
    more: hasRoom() && free.length > 0,
  };
}
