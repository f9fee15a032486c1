import fc from 'fast-check';

export const PLACES = ['here', 'there', 'nowhere'];
export const OUTLETS = ['Gazette', 'Herald', 'Post'];
export const DATES = [1, 2, 3, 4].map((day) => `2026-03-0${day}T12:00:00.000Z`);
export const ROLES = ['mayor', 'chair of parks', 'judge'];
/** A telephone and a letter: nothing else is found by words like these. */
export const TERMS = ['gas', 'tax', 'v31', 's'];
export const FEEDS = ['shared', 'sample', 'one', 'two'];
/** Words that stand together are parted by blanks that do not break: two are quotations of five words. */
export const TEXTS = [
  ['ash', 'birch', 'cedars\u00a0bend\u00a0before\u00a0every\u00a0autumn\u00a0storm\u00a0here'],
  ['elm', 'firs\u00a0stand\u00a0upright\u00a0through\u00a0every\u00a0winter\u00a0here', 'gum'],
];
/** The ids of some begin like those of others, and two share a name. */
const SPEAKERS = [
  { id: 'lee', names: ['Lee'] },
  { id: 'lee-fox', names: ['Lee Fox', 'Fox'] },
  { id: 'ann-lee', names: ['Ann Lee', 'Lee', 'Al'] },
  { id: 'bo-roe', names: ['Bo Roe', 'Roe'] },
];

const some = <Item>(items: Item[]) => fc.nat(items.length - 1).map((n) => items[n]!);
const quote = fc.record({
  token: fc.nat(2),
  speaker: fc.option(some(SPEAKERS), { freq: 6 }),
  name: fc.nat(2),
  roles: fc.subarray(ROLES, { maxLength: 2 }),
  kind: some(['direct', 'mixed'] as const),
  shown: fc.boolean(),
  certain: fc.boolean(),
  terms: fc.subarray(TERMS),
});
const content = {
  tokens: fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
  quotes: fc.array(quote, { maxLength: 4 }),
  terms: fc.subarray(TERMS),
};
export type Content = { tokens: number[]; quotes: QuoteDeed[]; terms: string[] };
export type QuoteDeed = typeof quote extends fc.Arbitrary<infer Value> ? Value : never;

const save = fc.record({
  deed: fc.constant('save' as const),
  id: fc.nat(7),
  feed: some(FEEDS),
  text: some(TEXTS),
  published: some(DATES),
  outlet: some(OUTLETS),
  ...content,
});
const revise = fc.record({ deed: fc.constant('revise' as const), article: fc.nat(), ...content });
const move = fc.record({
  deed: fc.constant('move' as const),
  ...{ article: fc.nat(), from: fc.nat(), into: some(SPEAKERS) },
});
const follow = fc.record({
  deed: some(['follow', 'unfollow'] as const),
  ...{ placeId: some(PLACES.slice(0, 2)), feed: some(FEEDS.slice(2)) },
});
const share = fc.record({ deed: fc.constant('share' as const), feed: some(FEEDS.slice(2)) });
const repair = fc.record({
  deed: some(['merge', 'split'] as const),
  ...{ placeId: some(PLACES.slice(0, 2)), from: fc.nat(), into: fc.nat() },
});
const forget = fc.record({ deed: fc.constant('forget' as const) });

/** What may befall a newsroom, one thing after another. Numbers choose among what there is then. */
export const histories = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: save },
    { weight: 3, arbitrary: revise },
    { weight: 2, arbitrary: move },
    { weight: 2, arbitrary: follow },
    { weight: 1, arbitrary: share },
    { weight: 2, arbitrary: repair },
    { weight: 1, arbitrary: forget },
  ),
  { minLength: 4, maxLength: 16, size: 'max' },
);
export type Deed = typeof histories extends fc.Arbitrary<(infer Value)[]> ? Value : never;
