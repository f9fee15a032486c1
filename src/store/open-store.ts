import { CamelCasePlugin, type Dialect, Kysely } from 'kysely';
import type { OnProgress } from '../model.ts';
import { StoreError } from '../store-error.ts';
import { messageOf } from '../text/message-of.ts';
import { articles } from './articles.ts';
import { complaints } from './complaints.ts';
import { news } from './count-news.ts';
import { cursors } from './cursors.ts';
import { sqliteDialect } from './database/sqlite-dialect.ts';
import type { Engine, Tables } from './database/tables.ts';
import { databaseSize } from './database-size.ts';
import { editors } from './editors.ts';
import { failedFeeds } from './failed-feeds.ts';
import { feedOutlets } from './feed-outlets.ts';
import { feedYields } from './feed-yields.ts';
import { feeds } from './feeds.ts';
import { firstReads } from './first-reads.ts';
import { readLately } from './follows/arrivals.ts';
import { findings } from './follows/findings.ts';
import { followers } from './follows/followers.ts';
import { sayings } from './follows/sayings.ts';
import { watches } from './follows/watches.ts';
import { heard } from './heard.ts';
import { houseTexts } from './house-texts.ts';
import { intake } from './intake.ts';
import { languages } from './languages.ts';
import { pageLooks } from './looks/page-looks.ts';
import { migrate } from './migrate.ts';
import { channels } from './outbox/channels.ts';
import { deliveries } from './outbox/deliveries.ts';
import { deliveryWatch } from './outbox/delivery-watch.ts';
import { editions } from './outbox/editions.ts';
import { hindrances } from './outbox/hindrances.ts';
import { notices } from './outbox/notices.ts';
import { orders } from './outbox/orders.ts';
import { restored } from './outbox/restored.ts';
import { slots } from './outbox/slots.ts';
import { outletNews } from './outlet-news.ts';
import { outlines } from './outlines.ts';
import { ping } from './ping.ts';
import { places } from './places.ts';
import { positions } from './positions.ts';
import { alike } from './quotes/alike.ts';
import { disputed } from './quotes/disputed.ts';
import { knownQuotes } from './quotes/known-quotes.ts';
import { quoteOutlines } from './quotes/quote-outlines.ts';
import { quotes } from './quotes/quotes.ts';
import { rereading } from './quotes/rereading.ts';
import { statementWords } from './quotes/statement-words.ts';
import { wordsHistory } from './quotes/words-history.ts';
import { retelling } from './retelling.ts';
import { revisions } from './revisions.ts';
import { savesTogether } from './saves-together.ts';
import { createScope, type SampleChoice } from './scope.ts';
import { secrets } from './secrets.ts';
import { setup } from './setup.ts';
import { shardLeases } from './shards.ts';
import { sights } from './sights.ts';
import { company } from './speakers/company.ts';
import { knownSpeakers } from './speakers/known-speakers.ts';
import { speakerList } from './speakers/list-speakers.ts';
import { repairs } from './speakers/repairs.ts';
import { speakers } from './speakers/speakers.ts';
import type { Store } from './store.ts';
import { stories } from './stories.ts';
import { twins } from './twins.ts';

export type StoreOptions = {
  sample?: SampleChoice;
  /** Called when Postgres cuts a connection; the store goes on with new ones. */
  onError?: (error: Error) => void;
  /** Called while an old database is brought up to date, if that may take long. */
  onProgress?: OnProgress;
};

/**
 * Opens `sqlite:FILE`, `sqlite::memory:` or `postgres://…` and brings it to today's version. Throws
 * one error about DATABASE_URL for whatever goes wrong; its message never has the address of a
 * server, which holds a password.
 */
export async function openStore(
  url: string,
  {
    sample = 'auto',
    onError = (error) => console.error('Postgres:', error.message),
    onProgress = () => {},
  }: StoreOptions = {},
): Promise<Store> {
  const { engine, dialect, name } = await chooseDialect(url, onError);
  const db = new Kysely<Tables>({ dialect, plugins: [new CamelCasePlugin()] });
  try {
    await migrate(db, engine, { onProgress });
  } catch (error) {
    await db.destroy();
    throw unusable(name, error);
  }
  const scope = createScope(db, engine, sample);
  const followed = feeds(db, engine, scope);
  return {
    engine,
    close: () => db.destroy(),
    ping: () => ping(db, fileOf(url)),
    ...followed,
    ...places(db, followed),
    ...languages(db),
    ...editors(db),
    ...hindrances(db),
    ...heard(db),
    ...intake(db, engine),
    ...savesTogether(db, engine),
    ...retelling(db, engine),
    ...revisions(db, engine),
    ...firstReads(db, scope),
    ...pageLooks(db, engine),
    ...rereading(db, engine),
    ...twins(db),
    ...houseTexts(db),
    ...feedOutlets(db),
    ...feedYields(db),
    ...failedFeeds(db, scope),
    ...articles(db, engine, scope),
    ...quotes(db, engine, scope),
    ...quoteOutlines(db, engine, scope),
    ...disputed(db, engine, scope),
    ...alike(db, engine, scope),
    ...knownQuotes(db, engine, scope),
    ...statementWords(db),
    ...wordsHistory(db),
    ...positions(db, engine),
    ...speakers(db, engine, scope),
    ...speakerList(db, engine, scope),
    ...knownSpeakers(db, engine),
    ...repairs(db),
    ...company(db, scope),
    ...secrets(db),
    ...setup(db),
    ...stories(db, scope),
    ...outlines(db, engine, scope),
    ...outletNews(db, engine, scope),
    ...news(db),
    ...sights(db, scope),
    ...orders(db, engine),
    ...slots(db),
    ...restored(db, engine),
    ...deliveries(db, engine),
    ...deliveryWatch(db, engine),
    ...editions(db),
    ...channels(db),
    ...notices(db, engine),
    ...followers(db),
    ...findings(db),
    ...sayings(db),
    ...readLately(db),
    ...watches(db, engine),
    ...shardLeases(db, engine),
    ...cursors(db),
    ...complaints(db),
    ...databaseSize(db, engine),
  };
}

async function chooseDialect(
  url: string,
  onError: (error: Error) => void,
): Promise<{ engine: Engine; dialect: Dialect; name: string }> {
  const file = /^sqlite:(.+)$/su.exec(url)?.[1];
  if (file !== undefined)
    return { engine: 'sqlite', dialect: sqliteDialect(file), name: `file ${file}` };
  if (/^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url)) {
    const { postgresDialect } = await import('./database/postgres-dialect.ts');
    return {
      engine: 'postgres',
      dialect: postgresDialect(url, { onError }),
      name: 'Postgres server',
    };
  }
  throw new Error(
    'DATABASE_URL is not an address On Record understands. Write sqlite:FILE or ' +
      'postgres://USER:PASSWORD@HOST/DATABASE (marks such as @ or / in the password as %40 or %2F).',
  );
}

/** The file of an SQLite database that has one. */
function fileOf(url: string): string | undefined {
  const file = /^sqlite:(.+)$/su.exec(url)?.[1];
  return file === ':memory:' ? undefined : file;
}

function unusable(name: string, cause: unknown): Error {
  const message =
    `The database in DATABASE_URL (${name}) cannot be used: ${reasonOf(cause)}. ` +
    'Put that right, or choose another DATABASE_URL.';
  return new Error(message, { cause });
}

/** What the database said; a host with several addresses fails with one error for each and an empty message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof StoreError) return reasonOf(error.cause);
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return messageOf(error);
}
