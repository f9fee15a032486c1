import type { Generated, GeneratedAlways, Kysely } from 'kysely';
import type {
  Article,
  Complaint,
  Delivery,
  Feed,
  Order,
  Place,
  QuoteKind,
  Speaker,
  Standing,
  StatementClass,
} from '../../model.ts';

export type Engine = 'sqlite' | 'postgres';
export type Db = Kysely<Tables>;

/** Columns are in camel case here and in snake case in the database; flags are 0 or 1. */
export type Tables = {
  schemaVersion: { version: number };
  /** `pace` is JSON. */
  feeds: Omit<Feed, 'shared' | 'pace'> & { shared: number; pace: string | null };
  /** The title and group are the place's own for the feed; no other place sees them. */
  follows: { placeId: string; feedId: string; title: string | null; group: string | null };
  articles: Omit<
    Article,
    'sample' | 'checkedAt' | 'pageGoneAt' | 'notSeen' | keyof OptionalOfArticle
  > &
    OptionalOfArticle & {
      /** Counts articles in the order of their arrival. */
      seq: GeneratedAlways<number>;
      sample: number;
      outletFolded: string;
      /** Who sees it: see `realmOf`. */
      realm: string;
      /** What it is found by: marks (`markOf`), then folded stems. */
      terms: string;
      /** JSON: whom the article names in full. */
      company: Generated<string>;
      /** The id of the first article seen with this text, maybe its own. */
      textId: string;
      /** The same for the same page, whichever feed led there. */
      pageKey: string | null;
      /** What its feed said of it when it was last looked at. */
      fingerprint: string | null;
      lookedAt: string | null;
      /** How often it was read again. */
      looks: Generated<number>;
      /** 1 where nobody dates it and its feed had it when it was first visited: no news of that day. */
      backlog: Generated<number>;
    };
  /** What a site adds to its articles, as learned from a feed: see `HouseTexts`. */
  houseTexts: {
    feedId: string;
    site: string;
    kind: 'line' | 'door';
    key: string;
    text: string;
    learnedAt: string;
  };
  /** Keys of what a feed had at its first visit and what was passed over. */
  passedItems: { feedId: string; key: string };
  /** Keys an article is known by; the first is its id. */
  articleKeys: { key: string; articleId: string };
  /** Parts of MinHash signatures: texts that share one may be the same. */
  articleBands: { band: string; articleId: string; seenAt: string };
  /** What an article was until `replacedAt`. */
  revisions: Pick<Article, 'title' | 'text' | 'readAt'> & {
    id: string;
    articleId: string;
    replacedAt: string;
  };
  /** Pages that are looked at again: see `PageLooks`. */
  pageLooks: {
    articleId: string;
    /** When the article was first read with a statement in it. */
    begunAt: string;
    /** When it is looked at next, or until when it is leased; null after the last look. */
    dueAt: string | null;
    /** `missing`: there was no such page at the last look; null before the first look. */
    state: 'there' | 'unreadable' | 'missing' | 'gone' | null;
    /** When it was read again last. */
    checkedAt: string | null;
    /** When it was looked at last, whatever was seen; null where that is not known. */
    lookedAt: string | null;
    /** Since when there is no such page. */
    missingSince: string | null;
    /** 1 where the article's text is known to be the page's own. */
    ofPage: Generated<number>;
  };
  quotes: QuoteRow;
  /** What was posted, once for all deliveries that posted the same; `reply` is JSON. */
  editions: { id: string; reply: string; savedAt: string };
  /** Whose quotations an edition shows. */
  editionArticles: { articleId: string; editionId: string };
  /** To whom an article gave words that it gives to them no longer, and until when. */
  formerSpeakers: Pick<QuoteRow, 'articleId' | 'wordsKey' | 'nameId' | 'confidence'> & {
    speakerId: string;
    until: string;
  };
  speakers: Omit<Speaker, 'roles'>;
  speakerRoles: RoleRow;
  speakerNames: SpeakerNameRow;
  /** The folded words that a speaker is found by; `nameId` is empty for a word of a role. */
  speakerWords: { word: string; speakerId: string; nameId: string };
  speakerTallies: TallyRow;
  /** The sums of the tallies of one speaker on one realm. */
  speakerRanks: Pick<TallyRow, 'realm' | 'speakerId' | 'passages' | 'statements' | 'others'>;
  /** How often a role was met, filed under the name that the article has for the speaker first. */
  roleTallies: Omit<RoleRow, 'articleId'> & {
    realm: string;
    nameId: string;
    firstSaid: string;
    lastSaid: string;
  };
  outlets: { realm: string; outlet: string; outletFolded: string };
  /** In this place, the name is split off from its speaker. */
  speakerSplits: { placeId: string; speakerId: string; nameId: string };
  /** In this place, one voice counts as another. No `intoId` is itself a `fromId`. */
  speakerMerges: { placeId: string; fromId: string; intoId: string };
  articleStories: {
    articleId: string;
    storyId: string;
    /** What its story is weighed by, as `packSignals` writes it; null where it is yet to be read. */
    signals: string | null;
    /** 1 where another article may be of the same page. */
    copied: Generated<number>;
    /** As its article's. */
    realm: Generated<string>;
  };
  /** What stories know a report of these days by: `terms` is as `StoryIndex` writes it. */
  storyEntries: { articleId: string; terms: string; keptAt: string };
  /** Where we are or were, by which account of ours: `leftAt` is null while we are there. */
  /** By choice of somebody there, and as the platform says. */
  languages: { placeId: string; chosen: string | null; told: string | null };
  editors: { placeId: string; userId: string; addedBy: string; addedAt: string };
  heard: { event: string; at: string };
  places: Place & { account: string; enteredAt: string; leftAt: string | null };
  orders: OrderRow;
  deliveries: DeliveryRow;
  findings: FindingRow;
  sayings: SayingRow;
  /** How far a watch has looked, as JSON, and until when one process looks alone. */
  watches: { name: string; mark: string; leaseUntil: string | null };
  notices: NoticeRow;
  /** How many connections to its platform a bot has, and when one was taken last. */
  shardSets: { bot: string; count: number; takenAt: string | null };
  /** Those that a process holds. */
  shards: { bot: string; id: number; holder: string; leaseUntil: string };
  /** The processes that hold some or would, and since when. */
  shardHolders: { bot: string; holder: string; since: string; leaseUntil: string };
  complaints: ComplaintRow;
  /** What we are let in with, sealed. */
  secrets: { placeId: string; sealed: string; savedAt: string };
  cursors: { placeId: string; id: string; line: string; savedAt: string };
};

/** What an article may lack. */
type OptionalOfArticle = {
  [name in 'dating' | 'dateTold' | 'fileName' | 'language' | 'teaser']: Exclude<
    Article[name],
    undefined
  > | null;
};

/** `spans`, `cue` and `source` are JSON of offsets alone: the words are read from the article. */
export type QuoteRow = {
  id: string;
  articleId: string;
  /** Counts the article's quotes in reading order. */
  position: number;
  spans: string;
  kind: QuoteKind;
  cue: string | null;
  source: string | null;
  speakerId: string | null;
  /** Which of the speaker's names the article uses. */
  nameId: string | null;
  confidence: number;
  /** Null for quotes of before statements were told from other speech. */
  class: StatementClass | null;
  /** JSON, as `spans`. */
  clause: string | null;
  /** 0 for speech that is no statement: it is found only where all is asked for. */
  shown: number;
  /** What it is found by: marks (`markOf`), then folded stems. */
  terms: string;
  /** The same for the same words. */
  wordsKey: string;
  /** The same where only one person will have spoken them; else null: see `quotationKey`. */
  quotationKey: string | null;
  /** 1 where the article alone leaves nothing in doubt; quotes of before that was told have 0. */
  certain: Generated<number>;
  /** Of its article: these never change. */
  articleSeq: number;
  textId: string;
  published: string;
  /** As its article's. */
  realm: string;
  /** 1 where its text stands on several realms. */
  crossed: Generated<number>;
  /** If the article has lost the words: the version that had them, which the offsets are of. */
  revisionId: string | null;
  vanishedAt: string | null;
  /** 1 where a correction in the article takes the words back. */
  withdrawn: Generated<number>;
};

/** One name of a speaker; `key` is empty for names saved before there were keys. */
export type SpeakerNameRow = {
  speakerId: string;
  nameId: string;
  name: string;
  kind: Speaker['kind'];
  key: string;
};

/** Roles are stored by article, so that nobody learns one from an article they cannot see. */
export type RoleRow = {
  articleId: string;
  speakerId: string;
  /** Its place among the speaker's roles in this article. */
  position: number;
  role: string;
  /** How many of the article's quotes have it. */
  met: number;
};

/**
 * What a speaker, under one name, has said in one outlet: kept with every save, so that nothing need
 * be counted to answer. An empty `speakerId` stands for those who are not named.
 */
export type TallyRow = {
  speakerId: string;
  realm: string;
  nameId: string;
  outlet: string;
  /** Every copy counts. */
  quotes: number;
  /** The same words in the same text count once on a realm, where they were seen first. */
  passages: number;
  /** Those that are shown as statements. */
  statements: number;
  /** Those that are not; where copies differ in that, they count for both. */
  others: number;
  lastSaid: string;
};

/** What people are told about trouble: one person (`userId`) or a channel. */
type NoticeRow = {
  id: string;
  /** What it is about: it is forgotten when that is over. */
  cause: string;
  platform: string;
  /** Where the person is known. */
  placeId: string | null;
  userId: string | null;
  channelId: string | null;
  title: string;
  text: string;
  savedAt: string;
  toldAt: string | null;
  leaseUntil: string | null;
};

/** `about` has the ids of what was shown, as JSON. */
export type ComplaintRow = Omit<Complaint, 'quoteIds' | 'articleIds' | 'note'> & {
  about: string;
  toldAt: string | null;
};

/** What a follow has found, once under each key. */
export type FindingRow = {
  orderId: string;
  /** Of a statement what it was `saidAs`, of a report on a topic the article’s id. */
  key: string;
  articleId: string;
  /** Which words of the article; null where it is the report. */
  wordsKey: string | null;
  foundAt: string;
  /** The delivery that tells it; `never` where none shall. */
  deliveryId: string | null;
};

/** Words of somebody who is followed. */
export type SayingRow = {
  wordsKey: string;
  /** The key of the first words that were nearly the same; its own where none were. */
  saidAs: string;
  speakerId: string;
  /** Cut where they are long. */
  words: string;
  saidAt: string;
};

/** `platform` is its order's; `told` is JSON. */
export type DeliveryRow = Omit<Delivery, 'told'> & { platform: string; told: string | null };

/** `what` is JSON: all that only this kind of order has. */
export type OrderRow = Omit<Standing, 'place' | 'channel' | 'paused'> & {
  kind: Order['kind'];
  what: string;
  placeId: string;
  platform: Place['platform'];
  placeName: string;
  channelId: string;
  channelName: string;
  paused: number;
};
