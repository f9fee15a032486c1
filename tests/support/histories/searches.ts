import fc from 'fast-check';
import type { QuoteSearch } from '../../../src/store/quotes/quote-search.ts';
import { DATES, OUTLETS, ROLES, TERMS } from './deeds.ts';

export type Search = Omit<QuoteSearch, 'placeId' | 'limit'>;

/** Most searches ask for two or three things at once. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** Numbers choose among the speakers and articles that there are; `page` is how many are read at once. */
export const searches = fc.array(
  fc.record({
    speakers: maybe(fc.uniqueArray(fc.nat(5), { maxLength: 2 })),
    articles: maybe(fc.uniqueArray(fc.nat(5), { maxLength: 3 })),
    kinds: maybe(fc.constant(['direct' as const])),
    speech: maybe(fc.constantFrom('statements', 'other', 'all')),
    since: maybe(fc.constantFrom(...DATES)),
    before: maybe(fc.constantFrom(...DATES)),
    outlet: maybe(fc.constantFrom(...OUTLETS.map((name) => name.slice(1)))),
    terms: maybe(fc.subarray(TERMS, { minLength: 1, maxLength: 2 })),
    without: maybe(fc.subarray(TERMS, { minLength: 1, maxLength: 2 })),
    vanished: maybe(fc.boolean()),
    copies: maybe(fc.boolean()),
    certain: maybe(fc.constant(true)),
    page: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 12, maxLength: 12, size: 'max' },
);
export type AskedSearch = typeof searches extends fc.Arbitrary<(infer Value)[]> ? Value : never;

/** The search with the speakers and articles that its numbers mean. */
export function toSearch(
  { page, speakers, articles, without, ...asked }: AskedSearch,
  { voices, articleIds }: { voices: string[]; articleIds: string[] },
): Search {
  const all = {
    ...asked,
    speakerIds: speakers?.map((n) => voices[n] ?? 'nobody'),
    articleIds: articles?.map((n) => articleIds[n] ?? 'none'),
    without: articles && without,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as Search;
}

/** All that some or everybody ever said: that is counted when saved. */
export const wholeSearches = (voices: string[]): Search[] =>
  (['statements', 'other', 'all'] as const).flatMap((speech) => [
    { speech, vanished: true },
    ...voices.map((voice) => ({ speech, vanished: true, speakerIds: [voice] })),
  ]);

export const articleSearches = (
  voices: string[],
): { terms?: string[]; speakerIds?: string[] }[] => [
  {},
  ...TERMS.map((term) => ({ terms: [term] })),
  ...voices.map((voice) => ({ speakerIds: [voice] })),
];

export const speakerSearches: { nameWords?: string[]; description?: string[] }[] = [
  {},
  ...[['le'], ['ann', 'l'], ['fo']].map((nameWords) => ({ nameWords })),
  ...[...ROLES.map((role) => role.split(' ')), ['lee', 'mayor']].map((description) => ({
    description,
  })),
];
