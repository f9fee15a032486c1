import type {
  Article,
  Briefing,
  Delivery,
  Feed,
  FeedKind,
  KnownSpeaker,
  Quote,
  QuoteKind,
  Speaker,
  StoredQuote,
} from '../model.ts';

/**
 * What a store can do, whichever database is behind it. Reading takes a place's id and shows only what
 * that place may see: articles of shared feeds and of the feeds it follows, the sample only while shown.
 * `now` and all instants are ISO 8601 in UTC. Words to search for are folded stems (`foldTerms`), and all
 * of them must occur.
 */
export type Store = {
  engine: 'sqlite' | 'postgres';
  close(): Promise<void>;

  /**
   * Adds the feed. Where its URL is known, one that is shared from now on takes title, group and kind; what a place
   * adds changes nothing for others. `shared` never goes back to false.
   */
  saveFeed(feed: {
    url: string;
    title: string;
    group: string | null;
    kind: FeedKind;
    shared: boolean;
    now: string;
  }): Promise<Feed>;
  /** Under the titles and in the groups that this place gave them. */
  findFeeds(placeId: string): Promise<Feed[]>;
  followFeed(
    placeId: string,
    feedId: string,
    as?: { title?: string | null; group?: string | null },
  ): Promise<void>;
  /** False where the place did not follow it. A feed that nobody follows and that is not shared is deleted. */
  unfollowFeed(placeId: string, feedId: string): Promise<boolean>;
  /** Network feeds whose time has come, the longest overdue first; leases them for `leaseMs`. */
  claimDueFeeds(now: string, limit: number, leaseMs: number): Promise<Feed[]>;
  /** What became of a check; the fields not given stay as they are. */
  markFeed(id: string, change: Partial<Omit<Feed, 'id' | 'kind' | 'shared'>>): Promise<void>;

  /** Which of these keys belong to an article that is stored already, and what is known of it. */
  knownArticles(keys: string[]): Promise<Map<string, KnownArticle>>;
  /** Article, quotes and speakers in one transaction; an article with a key that is known stays as it is (false). */
  saveArticle(
    article: Article,
    quotes: NewQuote[],
    terms: string,
    traits?: ArticleTraits,
  ): Promise<boolean>;
  /** From now on the article is known by these keys too, where no other is. */
  addKeys(articleId: string, keys: string[]): Promise<void>;
  /** Articles that may have the same text: for telling, so whoever may see them. The first seen comes first. */
  findTwins(search: TwinSearch): Promise<Twin[]>;
  /** An article for reading it again, whoever may see it. */
  findCurrent(id: string): Promise<Article | undefined>;
  /**
   * Lays the article's text and headline aside as a revision and takes the new ones, with their quotes. Old quotes
   * whose words no longer stand there stay, marked as vanished `now`. False where neither has changed.
   */
  reviseArticle(
    id: string,
    edit: Pick<Article, 'title' | 'text'> & {
      quotes: NewQuote[];
      terms: string;
      company: string[];
      bands: string[];
      now: string;
    },
  ): Promise<boolean>;
  /** It was looked at again. */
  markLooked(id: string, look: { fingerprint: string | null; now: string }): Promise<void>;
  /** Also finds an earlier version of an article, by the id that a vanished quote carries. */
  findArticle(placeId: string, id: string): Promise<Article | undefined>;
  findArticles(search: ArticleSearch): Promise<Article[]>;
  /** Lays the sample aside, so that it can be read anew with today's dates. */
  forgetSample(): Promise<void>;
  /** Whether this place is looking at the invented newsroom. */
  showsSample(placeId: string): Promise<boolean>;

  /** The same words in the same text count once, at the outlet that was seen first among those that fit. */
  findQuotes(
    search: QuoteSearch,
  ): Promise<{ quotes: StoredQuote[] /** All there are, whatever `limit` says. */; total: number }>;
  /** The speakers this place can see, most quoted first. */
  findSpeakers(search: SpeakerSearch): Promise<SpeakerCount[]>;
  /** What the articles this place can see tell of one speaker, repairs applied. */
  findProfile(placeId: string, speakerId: string): Promise<SpeakerProfile>;
  /** From now on, in this place alone, what the one said counts as the other's. Both as `findSpeakers` gives them. */
  mergeSpeakers(placeId: string, fromId: string, intoId: string): Promise<void>;
  /** In this place, takes parts off again that were merged into a speaker. */
  unmergeSpeakers(placeId: string, partIds: string[]): Promise<void>;
  /** In this place, these of a speaker's names stand each alone; merging them back undoes that. */
  splitNames(placeId: string, speakerId: string, nameIds: string[]): Promise<void>;
  /**
   * Who bears one of these names, or shares a key with them, with their latest sightings: for telling who is the
   * same, so whoever may see them.
   */
  findKnownSpeakers(search: KnownSearch): Promise<KnownSpeaker[]>;
  /** Gives what an article has of one speaker to another; not where a place has repaired the first. */
  moveSighting(move: { articleId: string; fromId: string; intoId: string }): Promise<void>;

  /** Articles read since an instant and after the `seq` given, in the order they came, with the story they have. */
  findArrivals(search: { after: number; since: string; limit: number }): Promise<Arrival[]>;
  /** Puts articles in stories, or in other ones; those that are gone are passed over. */
  saveStories(placements: { articleId: string; storyId: string }[]): Promise<void>;
  /** The stories of articles that have passed the scope; those not placed yet are left out. */
  findStoryIds(articleIds: string[]): Promise<Map<string, string>>;
  /** Since when, by how many reports and from whom this place has read of stories. */
  findStorySpans(placeId: string, storyIds: string[]): Promise<Map<string, StorySpan>>;

  saveBriefing(briefing: Briefing): Promise<void>;
  findBriefings(placeId: string): Promise<Briefing[]>;
  /** False where the place has none of that id. Its deliveries go with it. */
  deleteBriefing(placeId: string, id: string): Promise<boolean>;
  /** Pauses, or resumes with the next time; false where the place has none of that id. */
  setPaused(
    placeId: string,
    id: string,
    paused: boolean,
    nextDueAt: string | null,
  ): Promise<boolean>;
  /** Briefings that are not paused and whose time has come, longest overdue first. */
  dueBriefings(now: string, limit: number): Promise<Briefing[]>;
  /**
   * In one transaction: inserts the delivery of this slot and moves `nextDueAt` on, if it still has the old
   * value. False where another process did that first. `dueAt` is that old value unless given.
   */
  claimSlot(
    briefing: Briefing,
    slot: { slot: string; state: 'pending' | 'skipped'; dueAt?: string },
    nextDueAt: string | null,
  ): Promise<boolean>;
  /** A delivery out of turn; the schedule stays as it is. False where this slot is there already. */
  addDelivery(briefingId: string, slot: { slot: string; dueAt: string }): Promise<boolean>;
  /** Pending and attempted deliveries whose lease is over; leases them for `leaseMs` by the database's clock. */
  claimDeliveries(limit: number, leaseMs: number): Promise<(Delivery & { briefing: Briefing })[]>;
  /** Commits "attempt started". False where the lease has been lost: then nothing may be posted. */
  startAttempt(delivery: Delivery, leaseMs: number): Promise<boolean>;
  /** The end of an attempt; `retryAfterMs` keeps a pending one back. */
  settleDelivery(
    id: string,
    end: {
      state: Delivery['state'];
      messageId?: string | null;
      error?: string | null;
      retryAfterMs?: number;
    },
  ): Promise<void>;
  /** The newest deliveries of a briefing. */
  findDeliveries(briefingId: string, limit: number): Promise<Delivery[]>;

  saveCursor(cursor: { id: string; placeId: string; line: string; savedAt: string }): Promise<void>;
  findCursor(placeId: string, id: string): Promise<string | undefined>;
};

/** `looks` is how often it was read again, `lookedAt` when last. */
export type KnownArticle = {
  articleId: string;
  feedId: string;
  fingerprint: string | null;
  lookedAt: string;
  looks: number;
};

/** What an article is told by, besides its words. */
export type ArticleTraits = {
  /** Whom it names in full. */
  company?: string[];
  /** By which it is known again, besides its id. */
  keys?: string[];
  /** The id that all articles with this text share. */
  textId?: string;
  pageKey?: string | null;
  bands?: string[];
  fingerprint?: string | null;
};

/** Real and invented articles never meet. */
export type TwinSearch = {
  bands: string[];
  pageKey: string | null;
  sample: boolean;
  since: string;
  limit: number;
};
export type Twin = { id: string; textId: string; pageKey: string | null; text: string };

/** A quote to save, with the folded stems it is found by. */
/** All that a place has read of a story; its outlets in the order in which they took it up. */
export type StorySpan = { firstSeen: string; reports: number; outlets: string[] };

export type NewQuote = Omit<Quote, 'speaker'> & { terms: string; speaker: NewSpeaker | null };

/**
 * `id` is who it is across articles; `name` what this one calls them. The first of `names` is that, others are
 * short forms; left out, the name is filed under the speaker's own id.
 */
export type NewSpeaker = Speaker & { names?: SpeakerName[] };
/** `id` is the name folded, `key` what it shares with other names that may be the same speaker's. */
export type SpeakerName = { id: string; name: string; key: string };

/** Real and invented people never meet. */
export type KnownSearch = { nameIds: string[]; keys: string[]; sample: boolean };

export type SpeakerProfile = {
  /** What they were called, the commonest first. */
  roles: { role: string; quotes: number; firstSaid: string; lastSaid: string }[];
  outlets: { outlet: string; quotes: number }[];
  /** `partId` is the speaker's own id, or of one merged into them here. */
  names: { partId: string; nameId: string; name: string; quotes: number }[];
};

/** An article on its way into a story; `seq` counts articles as they come. */
export type Arrival = Pick<Article, 'id' | 'title' | 'text' | 'published' | 'sample'> & {
  seq: number;
  storyId: string | null;
};

export type ArticleSearch = {
  placeId: string;
  terms?: string[];
  since?: string;
  /** Exclusive. */
  before?: string;
  /** Folded part of the outlet's name. */
  outlet?: string;
  limit: number;
};

export type QuoteSearch = {
  placeId: string;
  speakerIds?: string[];
  articleIds?: string[];
  terms?: string[];
  since?: string;
  outlet?: string;
  kinds?: QuoteKind[];
  /** Also those whose articles no longer have them. */
  vanished?: boolean;
  /** Also the same words of the same text at other outlets: much faster where there are many quotes. */
  copies?: boolean;
  limit: number;
  offset?: number;
};

export type SpeakerSearch = {
  placeId: string;
  /** Folded words, each of which must begin a word of the speaker's name. */
  nameWords?: string[];
  limit: number;
};

/** `roles` of the speaker are ordered by how often they were met. */
export type SpeakerCount = { speaker: Speaker; quotes: number; lastSaid: string; outlets: number };
