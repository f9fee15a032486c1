import type { z } from 'zod';
import type { Statement } from '../citations/statement.ts';
import type { Span, StoredQuote } from '../model.ts';
import type { QuoteHistory } from '../store/quotes/words-history.ts';
import type { Store } from '../store/store.ts';

/** What is read of one statement. */
type FoundReceipt = {
  quote: StoredQuote;
  statement: Statement;
  history: QuoteHistory;
  context: Span & { text: string };
  others: StoredQuote[];
  citations: { name: string; text: string }[];
  jsonLd: Record<string, unknown>;
};

/** What reading takes. */
export type ApiDeps = {
  store: Store;
  /** Whose news are read: nothing of another place is told. */
  placeId: string;
  now: Date;
  /** `https://news.example.org`, which links begin with. */
  base: string;
  /** The address of the page that begins at a cursor, as this was asked. */
  pageAt(cursor: string): string;
  findReceipt(id: string): Promise<FoundReceipt | undefined>;
  /** What the record holds of quotations, in words for programs. Throws `Refusal`. */
  verify(asked: { words: string; speaker?: string | undefined }): Promise<unknown>;
};

/**
 * One address of the API, from which its route, the checks of what is asked and its part of the
 * documentation are made. What stands in the path as `:id` is a field of `query`, too.
 */
export type Resource = {
  path: string;
  /** Below the same path of a POST stands what is sent as JSON. */
  method: 'get' | 'post';
  /** A name for programs that are made from the documentation. */
  name: string;
  about: string;
  query: z.ZodObject;
  answer: z.ZodType;
  /** How much of what an address may ask in a minute it takes. */
  cost: number;
  /** A token lets it do more. */
  isForToken?: true;
  read(query: never, deps: ApiDeps): Promise<unknown>;
};

export function defineResource<Query extends z.ZodObject, Answer extends z.ZodType>(
  resource: Omit<Resource, 'query' | 'answer' | 'read' | 'method' | 'cost'> & {
    method?: Resource['method'];
    cost?: number;
    query: Query;
    answer: Answer;
    read(query: z.output<Query>, deps: ApiDeps): Promise<z.output<Answer>>;
  },
): Resource {
  return { method: 'get', cost: 1, ...resource } as Resource;
}
