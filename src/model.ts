/** The nouns of the house: types only, so that every stage can import them and none depends on another. */

/** A stretch of a text in UTF-16 offsets: `text.slice(start, end)` gives its words back. */
export type Span = { start: number; end: number };

/** A place that shares sources, briefings and cursors: a Discord server, a Slack workspace, the web page. */
export type Place = { id: string; platform: string; name: string };

/** Where messages go. `id` is the platform's own; `name` is what people call it, without `#`. */
export type Channel = { id: string; name: string };

export type FeedKind = 'network' | 'sample' | 'import';

export type Feed = {
  id: string;
  url: string;
  title: string;
  group: string | null;
  kind: FeedKind;
  /** Instance-wide feeds are seen by every place, others only by the places that follow them. */
  shared: boolean;
  /** Instants are ISO 8601 in UTC throughout, so that they sort as text. */
  nextDueAt: string | null;
  checkedAt: string | null;
  /** The last time it gave an article or said that nothing had changed. */
  deliveredAt: string | null;
  etag: string | null;
  lastModified: string | null;
  failures: number;
  /** What went wrong last time, in words for people; null when all is well. */
  lastError: string | null;
  /** How long between two visits, as learnt from how often it changes; null before the first. */
  everyMs: number | null;
  /** Since when its publisher says that it is gone for good; it is asked no more. */
  goneAt: string | null;
  /** The address it was followed at before it moved. */
  movedFrom: string | null;
  /** How often it asks to be read; null where it asks nothing. */
  pace: Pace | null;
};

/** Hours (0 to 23) and days (0 is Sunday) of GMT in which a feed wants no visits, and how long it stays the same. */
export type Pace = { ttlMs: number; skipHours: number[]; skipDays: number[] };

/** An article as stored: `text` is the body alone, paragraphs parted by a blank line. */
export type Article = {
  id: string;
  feedId: string;
  url: string | null;
  title: string;
  outlet: string;
  byline: string | null;
  published: string;
  /** When the text was copied from the source. */
  readAt: string;
  text: string;
  /** Part of the invented newsroom that is shown until a real source delivers. */
  sample: boolean;
};

export type Sentence = Span & {
  text: string /** Counts from 0; a sentence never crosses a paragraph. */;
  paragraph: number;
};

/**
 * direct: a whole statement in quotation marks; mixed: a quoted part inside reported speech;
 * indirect: reported speech without marks.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/** A phrase of the article that names a speaker, as it stands there. */
export type Mention = Span & { text: string };

export type Speaker = {
  /** Folded name with hyphens: `dmitry-peskov`. */
  id: string;
  name: string;
  kind: 'person' | 'organisation' | 'other';
  /** Descriptions met in the text, the commonest first: `Kremlin spokesman`. */
  roles: string[];
};

/** A speaker as one article speaks of them: what tells whether two articles mean the same one. */
export type Sighting = {
  articleId: string;
  /** As fullest in this article. */
  name: string;
  /** Short forms the article explains: `IMF`. */
  acronyms: string[];
  kind: Speaker['kind'];
  roles: string[];
  /** Whom else the article names. */
  company: string[];
  outlet: string;
  published: string;
};

/** A speaker met before: all names there are, and the latest sightings. */
export type KnownSpeaker = {
  id: string;
  names: { name: string; kind: Speaker['kind'] }[];
  sightings: Sighting[];
};

/** What stands in one article; `speaker` is null where nobody can be named for certain. */
export type Quote = {
  /** One span a stretch: a broken quotation has several. Each slices back to the article's words. */
  spans: Span[];
  kind: QuoteKind;
  /** The word or words that report the speech: said, according to. */
  cue: Mention | null;
  source: Mention | null;
  speaker: Speaker | null;
  /** 0 to 1: how sure we are of the speaker. */
  confidence: number;
};

/**
 * A quote as found again in the store, with the article it was copied from: as it was then, under the version's
 * own id, where the article has lost the words since.
 */
export type StoredQuote = Quote & {
  id: string /** The spans' words, in order. */;
  texts: string[];
  article: Article;
  /** When the words were first missed in the article. */
  vanishedAt: string | null;
  /** Other outlets that have the same words in the same text, in the order they were seen. */
  alsoIn: string[];
};

/** A sentence picked for a summary: copied, with its place. */
export type Pick = Span & {
  text: string;
  articleId: string /** 0 to 1 within its summary. */;
  score: number;
  /** Other articles that say almost the same. */
  also: string[];
};

export type Summary = {
  picks: Pick[] /** Sentences there were to choose from. */;
  outOf: number;
  /** Whether sentences were ranked; if not, the lead is given: no English, or nothing to be read by itself. */
  basis: 'ranked' | 'language' | 'lead';
};

/** Articles that report the same event. */
export type Story = {
  /** Kept while reports come in, and through merging and splitting. */
  id: string;
  /** Newest first. */
  articles: Article[];
  /** The article that speaks for the story: its latest development. */
  lead: Article;
};

/** A standing order: post the news of `topic` in `channel` at `time` on `days` in `zone`. */
export type Briefing = {
  id: string;
  place: Place;
  channel: Channel;
  /** Local wall clock, `HH:MM`. */
  time: string;
  days: string;
  /** IANA name, `Europe/Berlin`. */
  zone: string;
  topic: string | null;
  paused: boolean;
  createdBy: string;
  createdAt: string;
  nextDueAt: string | null;
};

/**
 * pending: waits for a worker; attempted: a post was started and its outcome is not known yet;
 * sent, failed, skipped (too late to be worth posting), uncertain (may have arrived, not repeated).
 */
export type DeliveryState = 'pending' | 'attempted' | 'sent' | 'failed' | 'skipped' | 'uncertain';

/** One occurrence of a briefing. (briefing, slot) is unique: a slot is never posted twice. */
export type Delivery = {
  id: string;
  briefingId: string;
  /** Local date and entry, `2026-11-01T09:00`: neither a repeated hour nor an edited zone repeats a day. */
  slot: string;
  dueAt: string;
  state: DeliveryState;
  attempts: number;
  firstAttemptAt: string | null;
  leaseUntil: string | null;
  messageId: string | null;
  error: string | null;
};
