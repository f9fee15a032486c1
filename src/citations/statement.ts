import type { Dispute, FormerSpeaker, QuoteKind, Span, Speaker, StatementClass } from '../model.ts';

/** A statement with all that somebody needs to cite it, and to check it years later. */
export type Statement = {
  /** The file that the article was imported from, by its path as it was typed; null for what came by a feed. */
  file: string | null;
  headline: string;
  /** As printed, without “By”: who is one name or several is for the reader to see. */
  byline: string | null;
  /** Null for a text that names none. */
  outlet: string | null;
  /** Instants are ISO 8601 in UTC; null where neither article nor feed has a date. */
  published: string | null;
  readAt: string;
  /** Why there is only the beginning of the report; null where it is whole. */
  teaser: string | null;
  speaker: string | null;
  /** Tells namesakes apart. */
  speakerId: string | null;
  /** The name that the article has for them, whatever this place calls them. */
  namedAs: string | null;
  role: string | null;
  /** The phrase of the article that names the speaker. */
  mention: string | null;
  kind: QuoteKind;
  class: StatementClass | null;
  /** The words of each piece: never joined, since what stands between them was left out. */
  texts: string[];
  /** The article's own clause, with verb and any “not”. */
  sentence: string | null;
  /** Where the pieces stand in the stored text, in UTF-16 offsets. */
  spans: Span[];
  /** 0 to 1: how sure we are of the speaker. */
  confidence: number;
  /** It can be printed as it stands: nothing leaves in doubt who said it, nor that it is whole. */
  certain: boolean;
  /** Who else is said to have spoken the same words, and where. */
  disputes: Dispute[];
  passageUrl: string | null;
  articleId: string;
  /** SHA-256 of the stored text in UTF-8: the offsets count in this text and no other. */
  articleHash: string;
  quoteId: string;
  /** The id of its receipt: stays the same while its article is edited; null for what is not kept. */
  receipt: string | null;
  /** Other outlets with the same words in the same text. */
  alsoIn: string[];
  /** When the words were first found missing from the article. */
  vanishedAt: string | null;
  /** A correction in the article takes the words back. */
  withdrawn: boolean;
  /** To whom else earlier versions of the article gave the words. */
  formerly: FormerSpeaker[];
  /** Since when its site has had no such page. */
  pageGoneAt: string | null;
  /** Whether it names the topic that was asked for, or stands in a report on it; null without one. */
  onTopic: 'named' | 'in a report on it' | null;
  /** Of the invented newsroom. */
  sample: boolean;
  /** The sentence for people, `[…]` where it was cut; null for a direct quotation. */
  shown: string | null;
  /** False means “probably”: said wherever the speaker is named. Follows from `confidence`. */
  sure: boolean;
  speakerKind: Speaker['kind'] | null;
  /** How it was said, in a word or two: quote, reported, denied. */
  manner: string;
};

/** What programs are told of a statement, in this order. */
export const FIELDS = [
  'file',
  'headline',
  'byline',
  'outlet',
  'published',
  'readAt',
  'teaser',
  'speaker',
  'speakerId',
  'namedAs',
  'role',
  'mention',
  'kind',
  'class',
  'texts',
  'sentence',
  'spans',
  'confidence',
  'certain',
  'disputes',
  'passageUrl',
  'articleId',
  'articleHash',
  'quoteId',
  'alsoIn',
  'vanishedAt',
  'withdrawn',
  'sample',
  'receipt',
  'onTopic',
] as const satisfies (keyof Statement)[];

/** A statement as a row among others. */
export type Row = Statement & {
  /** When its words were first read there; reading an edited article again does not move it. */
  firstSeenAt: string;
  /** The receipt of the first row that has the same words of the same speaker in a copy of its text. */
  sameAs: string | null;
};

/** What a row of a file has, in this order. */
export const ROW_FIELDS = [...FIELDS, 'firstSeenAt', 'sameAs'] as const satisfies (keyof Row)[];
