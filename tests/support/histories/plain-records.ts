import type { QuoteKind } from '../../../src/model.ts';

/** What a store must remember, as plain lists that are read from top to bottom for every answer. */
export type PlainRecords = {
  feeds: Map<string, { shared: boolean }>;
  follows: { placeId: string; feedId: string }[];
  /** In the order of their arrival. */
  articles: PlainArticle[];
  /** By speaker and name. */
  names: Map<string, string>;
  /** All words that a speaker was ever described by. */
  words: Map<string, Set<string>>;
  merges: { placeId: string; fromId: string; intoId: string }[];
  splits: { placeId: string; speakerId: string; nameId: string }[];
};

export type PlainArticle = {
  id: string;
  feedId: string;
  sample: boolean;
  outlet: string;
  published: string;
  text: string;
  textId: string;
  terms: string[];
  revisions: number;
  arrival: number;
  quotes: PlainQuote[];
  roles: PlainRole[];
};

export type PlainQuote = {
  id: string;
  words: string;
  position: number;
  /** Counts all quotes in the order in which they were saved. */
  order: number;
  kind: QuoteKind;
  shown: boolean;
  certain: boolean;
  terms: string[];
  speakerId: string | null;
  nameId: string | null;
  vanished: boolean;
};

export type PlainRole = { speakerId: string; role: string; met: number; position: number };

export const emptyRecords = (): PlainRecords => ({
  feeds: new Map(),
  follows: [],
  articles: [],
  names: new Map(),
  words: new Map(),
  merges: [],
  splits: [],
});

export const nameKey = (speakerId: string, nameId: string): string =>
  JSON.stringify([speakerId, nameId]);
