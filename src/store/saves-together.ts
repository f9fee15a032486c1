import { setTimeout as sleep } from 'node:timers/promises';
import type { Db, Engine } from './database/tables.ts';
import { LONGEST_PAUSE_MS } from './database/try-while-busy.ts';
import { type Intake, intake } from './intake.ts';
import { type KnownSpeakers, knownSpeakers } from './speakers/known-speakers.ts';

/** Articles that come in together. */
export type SavesTogether = {
  /**
   * Does work that saves article after article. SQLite commits once for all of them, since each
   * commit waits for the disk: all or, where the work throws, none. An article that cannot be saved
   * is undone alone if the work catches what it throws. Others wait meanwhile, so the work does
   * nothing else, and ends soon; they are let in before the next. In Postgres each is committed by itself: it commits for many writers at once
   * anyway, and what a long transaction has locked others would wait for, or deadlock.
   */
  saveTogether<Result>(work: (store: Intake & KnownSpeakers) => Promise<Result>): Promise<Result>;
};

export function savesTogether(db: Db, engine: Engine): SavesTogether {
  let last: Promise<unknown> = Promise.resolve();
  const letOthersIn = () => sleep(LONGEST_PAUSE_MS);

  return {
    saveTogether(work) {
      if (engine === 'postgres') return work(storeIn(db, engine));
      const saved = last.then(() => db.transaction().execute((trx) => work(storeIn(trx, engine))));
      last = saved.then(letOthersIn, letOthersIn);
      return saved;
    },
  };
}

const storeIn = (db: Db, engine: Engine): Intake & KnownSpeakers => ({
  ...intake(db, engine),
  ...knownSpeakers(db, engine),
});
