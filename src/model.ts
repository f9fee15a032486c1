/**
 * The nouns of the house: types only, so that every stage can import them and none depends on
 * another. Instants are ISO 8601 in UTC throughout, so that they sort as text.
 */

/** A stretch of a text in UTF-16 offsets: `text.slice(start, end)` returns its words. */
export type Span = { start: number; end: number };

/** Where people share sources and briefings: a Discord server, a Slack workspace, the web page. */
export type Place = { id: string; platform: string; name: string };

/**
 * Where messages go. `id` is the platform's own, or `@` and a person's for their direct messages;
 * `name` is what people call it, without `#`.
 */
export type Channel = { id: string; name: string };

/** Some people of a place who can be called together: a role of a server. `name` is without `@`. */
export type Role = { id: string; name: string };

export type FeedKind = 'network' | 'sample' | 'import';

export type Feed = {
  id: string;
  url: string;
  title: string;
  group: string | null;
  kind: FeedKind;
  /** Shared feeds are seen by every place, others only by the places that follow them. */
  shared: boolean;
  nextDueAt: string | null;
  checkedAt: string | null;
  /** When it last answered without an error, even if nothing had changed. */
  deliveredAt: string | null;
  etag: string | null;
  lastModified: string | null;
  failures: number;
  /** What went wrong at the last visit, in words for people; null if nothing did. */
  lastError: string | null;
  /** Time between two visits, learnt from how often it changes; null before the first. */
  everyMs: number | null;
  /** When its publisher said that it is gone for good; it is not visited again. */
  goneAt: string | null;
  /** The address it was followed at before it moved. */
  movedFrom: string | null;
  /** How often it asks to be visited; null where it does not say. */
  pace: Pace | null;
  /** Since when it has answered without a single item; null where it has some. */
  emptySince: string | null;
};

/** When a feed asks not to be visited. */
export type Pace = {
  /** How long it stays the same after a visit. */
  ttlMs: number;
  /** Hours in GMT, 0 to 23. */
  skipHours: number[];
  /** Days in GMT, 0 is Sunday. */
  skipDays: number[];
};

/** An article as stored. */
export type Article = {
  id: string;
  feedId: string;
  url: string | null;
  title: string;
  outlet: string;
  byline: string | null;
  /** What it is sorted by: when it came out, or where nobody says so, when it was first seen. */
  published: string;
  /** Left out where its source dates it and the date can be. */
  dating?: Dating;
  /** The source’s own words for the date, where they were not taken. */
  dateTold?: string;
  /** When the text was copied from the source. */
  readAt: string;
  /** The body alone, without the title; a blank line separates paragraphs. */
  text: string;
  /** Whether it belongs to the invented newsroom that is shown until there is real news. */
  sample: boolean;
  /** The file it was imported from, by its path as it was typed. */
  fileName?: string;
  /** Why there is only the feed’s own words or the beginning; left out where it is whole. */
  teaser?: string;
  /** The language of its text, where it is not English: a code such as `de`. */
  language?: string;
  /**
   * When its page was last read again and was still this article. This, `pageGoneAt` and `notSeen`
   * are told of an article that is asked for by its id or by its quotes.
   */
  checkedAt?: string;
  /** Since when its site says that there is no such page: seen on two days or more. */
  pageGoneAt?: string;
  /** What the last look saw where it did not see the page; `at` is null where nobody kept when. */
  notSeen?: { as: 'missing' | 'unreadable'; at: string | null };
};

/** `unknown`: nobody says when it came out; `ahead`: its source says a day that is to come. */
type Dating = 'unknown' | 'ahead';

export type Sentence = Span & {
  text: string;
  /** Counts from 0; a sentence never crosses a paragraph. */
  paragraph: number;
};

/**
 * direct: a whole statement in quotation marks; mixed: a quoted part inside reported speech;
 * indirect: reported speech without marks.
 */
export type QuoteKind = 'direct' | 'mixed' | 'indirect';

/**
 * What reported speech does: `assert`, `deny`, `urge` and `promise` say something that can be told.
 * `ask` and `other-asked` are questions put by and to the source, `decline` says nothing, a `topic`
 * is named without what was said of it, `not-a-claim` judges, and `narration` is the article's own.
 */
export type StatementClass =
  | 'assert'
  | 'deny'
  | 'urge'
  | 'promise'
  | 'decline'
  | 'ask'
  | 'other-asked'
  | 'topic'
  | 'narration'
  | 'not-a-claim';

/** A phrase of the article that names a speaker, as it stands there. */
export type Mention = Span & { text: string };

export type Speaker = {
  /** Folded name with hyphens: `dmitry-peskov`. */
  id: string;
  name: string;
  kind: 'person' | 'organisation' | 'other';
  /** Descriptions found in the text, the commonest first: `Kremlin spokesman`. */
  roles: string[];
};

/**
 * A speaker as one article describes them, to decide whether two articles mean the same one. Research
 * calls this a mention, which here is a single phrase: see `Mention`.
 */
export type Sighting = {
  articleId: string;
  /** The fullest form in this article. */
  name: string;
  /** Short forms the article explains: `IMF`. */
  acronyms: string[];
  kind: Speaker['kind'];
  roles: string[];
  /** The others whom the article names. */
  company: string[];
  outlet: string;
  published: string;
};

/** A speaker of earlier articles, with all their names and the latest sightings. */
export type KnownSpeaker = {
  id: string;
  names: { name: string; kind: Speaker['kind'] }[];
  sightings: Sighting[];
};

/** A quote as found in one article. */
export type Quote = {
  /** The words, in offsets of the article's text; an interrupted quotation has several spans. */
  spans: Span[];
  kind: QuoteKind;
  /** The word or words that report the speech: said, according to. */
  cue: Mention | null;
  /** The phrase that names who spoke, as it stands there: `he`, `the minister`. */
  source: Mention | null;
  /** Whom that phrase means; null where nobody can be named for certain. */
  speaker: Speaker | null;
  /** 0 to 1: how sure we are of the speaker. */
  confidence: number;
  /** Nothing in the article leaves in doubt who said these words, under which name, and that they are whole. */
  certain: boolean;
  class: StatementClass;
  /**
   * The article's words that show what was said, with verb, source and any “not”: a sentence or a
   * clause of it. Of a direct quotation from its first word to its last.
   */
  clause: Span;
};

/** A quote as the store returns it. */
export type StoredQuote = Omit<Quote, 'class' | 'clause'> & {
  id: string;
  /** Null for quotes of before statements were told from other speech. */
  class: StatementClass | null;
  clause: Span | null;
  /** The words of each span, in order. */
  texts: string[];
  /**
   * Where the words stand. If the article has lost them since, this is the earlier version that had
   * them, under an id of its own.
   */
  article: Article;
  /** When the words were first found missing from the article. */
  vanishedAt: string | null;
  /** A correction in the article takes the words back. */
  withdrawn: boolean;
  /** Other outlets that have the same words in the same text, the first seen first. */
  alsoIn: string[];
  /** The same for all who repeat it: the same words of the same speaker in copies of one text. */
  repeatKey?: string;
  /** The name that the article has for the speaker, whatever this place calls them. */
  namedAs?: string;
  /** Who else is said to have spoken these words; then nothing is certain. */
  disputes: Dispute[];
  /** To whom else the article gave the words before, the first first; left out where to nobody. */
  formerly?: FormerSpeaker[];
  /** Left out of what was read in a pasted text, which is not kept. */
  receipt?: Receipt;
};

/**
 * Where a quote can be looked up for good: its `id` is the same while its article has the words, and
 * when it has lost them. `isPublic`: everybody may see it, not only who follows its source.
 */
export type Receipt = { id: string; isPublic: boolean };

/** Whom an earlier version of an article names for words that it gives to somebody else now. */
export type FormerSpeaker = {
  speaker: string;
  /** 0 to 1: how sure we were of them. */
  confidence: number;
  /** When the article was first found to give the words to them no longer. */
  until: string;
};

/** The same quotation in other articles under another name, the outlets in the order they were seen. */
export type Dispute = { speaker: string; outlets: string[] };

/** A sentence picked for a summary, copied word for word; the span says where it stands. */
export type Pick = Span & {
  text: string;
  articleId: string;
  /** 0 to 1 within its summary. */
  score: number;
  /** Other articles that say almost the same. */
  also: string[];
  /** Words of its article, shown in brackets: whom or what it names that other sentences explain. */
  added: Added[];
  /** Whether its sentence goes on behind its end, which has no stop then. */
  cut: boolean;
  /** What its article is, where that is not plain news. */
  kind?: TextKind;
  /** Who says it, where it does not say so itself, as an answer in an interview. */
  speaker?: string;
};

/** Words copied from an article’s text or title, and where in the picked text they are shown. */
export type Added = Span & { in: 'text' | 'title'; text: string; at: number };

/** What kind of text an article is. */
export type TextKind =
  | 'news'
  | 'fact-check'
  | 'interview'
  | 'list'
  | 'live'
  | 'opinion'
  | 'poem'
  | 'press-release'
  | 'quotations'
  | 'results'
  | 'satire'
  | 'transcript';

export type Summary = {
  picks: Pick[];
  /** How many sentences there were to choose from. */
  outOf: number;
  /**
   * `ranked`: the sentences were ranked. Otherwise the article's first sentences are shown, because
   * it is not in English (`language`) or no sentence can be understood by itself (`lead`).
   */
  basis: 'ranked' | 'language' | 'lead';
};

/** Articles that report the same event. */
export type Story = {
  /** Stays the same while reports come in, and when stories merge or split. */
  id: string;
  /** Newest first. */
  articles: Article[];
  /** The article that speaks for the story: its latest development. */
  lead: Article;
};

/** What is posted in a channel until somebody ends it. */
export type Order = Briefing | Follow;

/** What a briefing and a follow have in common. */
export type Standing = {
  id: string;
  place: Place;
  channel: Channel;
  /** IANA name, `Europe/Berlin`. */
  zone: string;
  paused: boolean;
  createdBy: string;
  createdAt: string;
  /** When something is to be posted next; null where nothing is. */
  nextDueAt: string | null;
  /** How late it may be posted, in minutes. */
  graceMinutes: number;
  /** How often in a row its channel was refused us, why, and when last. */
  refusals: number;
  refusal: string | null;
  refusedAt: string | null;
  /** Why we have paused it ourselves; null where it is not paused, or a person has done so. */
  hindrance: Hindrance | null;
};

/**
 * What keeps us from posting until somebody mends it. Of a whole place: `left`, we are there no longer;
 * `access`, its platform does not let us in; `permission`, we lack one. Of a channel: `gone` for good;
 * `archived`; `out`, we are not in it, or may not see it.
 */
export type Hindrance = 'left' | 'access' | 'permission' | 'gone' | 'archived' | 'out';

/** The news on `topics` in `channel`, at `times` on `days` in `zone`. */
export type Briefing = Standing & {
  kind: 'briefing';
  /** Local wall clocks, `HH:MM`, in order. */
  times: string[];
  days: string;
  /** A heading each; `"harbour strike"` is a phrase, `-sport` is left out. None: all news. */
  topics: string[];
  /** Only reports of these outlets, or of the sources in these groups. None: all. */
  sources: string[];
  length: BriefingLength;
  /** At most so many stories. */
  stories: number;
  /** Who is called by each edition. */
  ping: Role | null;
  /** Local hours in which it comes without a sound, `22:00-07:00`. */
  quiet: string | null;
};

/** short: headlines; normal: a sentence and a statement each; full: more of both. */
export type BriefingLength = 'short' | 'normal' | 'full';

/** What somebody wants to be told of as it is read. */
export type Follow = Standing & {
  kind: 'follow';
  subject: Subject;
  when: FollowWhen;
  /** So many posts a day; the rest comes together. */
  most: number;
  /** Local hours without posts, `22:00-07:00`. */
  quiet: string | null;
  /** What was read before is old: when it was made, or resumed. */
  since: string;
};

/** A speaker by their id, or words as in a briefing’s topics. */
export type Subject = { speakerId: string; name: string } | { topic: string };

/** `briefing`: what is found is told in the channel’s next briefing. */
export type FollowWhen = 'at once' | 'hourly' | 'briefing';

/**
 * pending: waits for a worker; attempted: posting has started and its outcome is not known yet;
 * sent, failed; skipped: nothing was to be posted; uncertain: may have arrived, not repeated.
 */
export type DeliveryState = 'pending' | 'attempted' | 'sent' | 'failed' | 'skipped' | 'uncertain';

/** One occurrence of an order. (order, slot) is unique: a slot is never posted twice. */
export type Delivery = {
  id: string;
  orderId: string;
  /** Of a briefing, local date and time: neither a repeated hour nor a new zone repeats a day. */
  slot: string;
  dueAt: string;
  /** After this it is too late to be worth posting. */
  giveUpAt: string;
  state: DeliveryState;
  attempts: number;
  firstAttemptAt: string | null;
  leaseUntil: string | null;
  messageId: string | null;
  /** When it was sent, or given up; null while it is open. */
  settledAt: string | null;
  /** Why it waits, failed or was skipped. */
  error: string | null;
  /** What it tells: set with its first attempt. */
  told: Told | null;
  /** The message that it is posted under, where it goes on with another delivery. */
  under: string | null;
  /** The id of the edition that it posts, kept with its first attempt; a correction has none. */
  editionId: string | null;
  /** The id of the delivery that it corrects. */
  corrects: string | null;
};

/** Ids of stories and of statements. */
export type Told = { stories: string[]; statements: string[] };

/** What a reader says is wrong in an answer; `source` is its date or link. */
export type ComplaintReason = 'words' | 'speaker' | 'source' | 'other';

/** That an answer is wrong, for whoever runs the desk. Nobody is named who asked or said so. */
export type Complaint = {
  id: string;
  placeId: string;
  platform: string;
  /** Null in direct messages, where a place is called what the person is called. */
  placeName: string | null;
  /** What was asked, as it was read. */
  line: string;
  /** Receipts of the statements that were shown, and the articles. */
  quoteIds: string[];
  articleIds: string[];
  reason: ComplaintReason;
  /** What is wrong, in the reader’s own words. */
  note?: string;
  savedAt: string;
};

/** How far long work has come; `what` says what is done, in a sentence. */
export type Progress = { done: number; total: number; what?: string };

export type OnProgress = (progress: Progress) => void;
