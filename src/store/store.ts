import type { Articles } from './articles.ts';
import type { Complaints } from './complaints.ts';
import type { News } from './count-news.ts';
import type { Cursors } from './cursors.ts';
import type { Engine } from './database/tables.ts';
import type { DatabaseSize } from './database-size.ts';
import type { Editors } from './editors.ts';
import type { FailedFeeds } from './failed-feeds.ts';
import type { FeedOutlets } from './feed-outlets.ts';
import type { FeedYields } from './feed-yields.ts';
import type { Feeds } from './feeds.ts';
import type { FirstReads } from './first-reads.ts';
import type { ReadLately } from './follows/arrivals.ts';
import type { Findings } from './follows/findings.ts';
import type { Followers } from './follows/followers.ts';
import type { Sayings } from './follows/sayings.ts';
import type { Watches } from './follows/watches.ts';
import type { Heard } from './heard.ts';
import type { HouseTexts } from './house-texts.ts';
import type { Intake } from './intake.ts';
import type { Languages } from './languages.ts';
import type { PageLooks } from './looks/page-looks.ts';
import type { Channels } from './outbox/channels.ts';
import type { Deliveries } from './outbox/deliveries.ts';
import type { DeliveryWatch } from './outbox/delivery-watch.ts';
import type { Editions } from './outbox/editions.ts';
import type { Hindrances } from './outbox/hindrances.ts';
import type { Notices } from './outbox/notices.ts';
import type { Orders } from './outbox/orders.ts';
import type { Restored } from './outbox/restored.ts';
import type { Slots } from './outbox/slots.ts';
import type { OutletNews } from './outlet-news.ts';
import type { Outlines } from './outlines.ts';
import type { Places } from './places.ts';
import type { Positions } from './positions.ts';
import type { Alike } from './quotes/alike.ts';
import type { Disputed } from './quotes/disputed.ts';
import type { KnownQuotes } from './quotes/known-quotes.ts';
import type { QuoteOutlines } from './quotes/quote-outlines.ts';
import type { Quotes } from './quotes/quotes.ts';
import type { Rereading } from './quotes/rereading.ts';
import type { StatementWords } from './quotes/statement-words.ts';
import type { WordsHistory } from './quotes/words-history.ts';
import type { Retelling } from './retelling.ts';
import type { Revisions } from './revisions.ts';
import type { SavesTogether } from './saves-together.ts';
import type { Secrets } from './secrets.ts';
import type { Setup } from './setup.ts';
import type { ShardLeases } from './shards.ts';
import type { Sights } from './sights.ts';
import type { Company } from './speakers/company.ts';
import type { KnownSpeakers } from './speakers/known-speakers.ts';
import type { SpeakerList } from './speakers/list-speakers.ts';
import type { Repairs } from './speakers/repairs.ts';
import type { Speakers } from './speakers/speakers.ts';
import type { Stories } from './stories.ts';
import type { Twins } from './twins.ts';

/**
 * Everything the store does, whichever database is behind it. Each noun says what it does in its
 * own file; code that needs only some of them asks for those (`Feeds & Articles`).
 *
 * A method that takes a `placeId` shows only what that place may see: articles of shared feeds and
 * of the feeds it follows, and the sample only while it is shown. `now` and all other instants are
 * ISO 8601 in UTC. Search terms are folded stems (`foldTerms`), and all of them must occur. Every
 * method throws a `StoreError` where the database is in trouble.
 */
export type Store = {
  engine: Engine;
  close(): Promise<void>;
  /** Asks the least there is to ask. Throws a `StoreError` where no answer comes within two seconds. */
  ping(): Promise<void>;
} & Feeds &
  Articles &
  Intake &
  SavesTogether &
  Retelling &
  Revisions &
  FirstReads &
  PageLooks &
  Rereading &
  Twins &
  HouseTexts &
  FeedOutlets &
  FeedYields &
  FailedFeeds &
  Quotes &
  QuoteOutlines &
  Disputed &
  Alike &
  KnownQuotes &
  StatementWords &
  WordsHistory &
  Positions &
  Speakers &
  SpeakerList &
  KnownSpeakers &
  Repairs &
  Company &
  Secrets &
  Setup &
  Places &
  Languages &
  Editors &
  Heard &
  Stories &
  Outlines &
  OutletNews &
  News &
  Sights &
  Orders &
  Hindrances &
  Slots &
  Restored &
  Deliveries &
  DeliveryWatch &
  Editions &
  Channels &
  Notices &
  Followers &
  Findings &
  Sayings &
  ReadLately &
  Watches &
  ShardLeases &
  Cursors &
  Complaints &
  DatabaseSize;
