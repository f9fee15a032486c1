import { recordedOf } from '../../commands/verify/recorded-of.ts';
import type { Speaker, StoredQuote } from '../../src/model.ts';
import { shortHash } from '../../src/short-hash.ts';
import { foldWords } from '../../src/text/fold.ts';
import { foldTerms } from '../../src/text/fold-terms.ts';
import { splitSentences } from '../../src/text/split-sentences.ts';

export type Part = 'dev' | 'sealed';

/** A statement with its wordings: its words as they stand, or each part of it in marks. */
export type Said = {
  id: string;
  articleId: string;
  part: Part;
  kind: StoredQuote['kind'];
  speaker: Speaker | null;
  /** Everything that the article calls whoever spoke, folded. */
  called: ReadonlySet<string>;
  text: string;
  wordings: Wording[];
};

/** `keys` are folded words; `starts` and `ends` count in them, from 0, `ends` exclusive. */
export type Wording = {
  text: string;
  keys: string[];
  line: string;
  starts: Set<number>;
  ends: Set<number>;
};

/** Which part an article belongs to, whatever the seed. */
const partOf = (articleId: string): Part =>
  Number.parseInt(shortHash(`part of ${articleId}`, 4, 'hex'), 16) % 2 === 0 ? 'dev' : 'sealed';

/** The statement that a stored quote puts on record. */
export function toSaid(quote: StoredQuote): Said {
  const { id, kind, speaker, source, article } = quote;
  const texts = recordedOf(quote).map(({ text }) => text);
  const called = [speaker?.name ?? '', ...(speaker?.roles ?? []), source?.text ?? ''];
  return {
    ...{ id, kind, speaker, articleId: article.id, part: partOf(article.url ?? article.id) },
    called: new Set(called.flatMap(foldWords)),
    text: texts.at(-1)!,
    wordings: texts.map(toWording),
  };
}

function toWording(text: string): Wording {
  const keys: string[] = [];
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (const sentence of splitSentences(text)) {
    starts.add(keys.length);
    keys.push(...foldWords(sentence.text));
    ends.add(keys.length);
  }
  return { text, keys, line: lineOf(keys), starts, ends };
}

/** Folded words as a text in which whole words can be looked for. */
export const lineOf = (keys: string[]): string => ` ${keys.join(' ')} `;

/** So many words in a row that two people say by chance. */
const MAX_BY_CHANCE = 4;
/** Such a share of the words that tell something may be in another’s statement. */
const MAX_SHARED = 0.5;

/** All that is in the store. */
export function createRecord(all: Said[]) {
  const runs = new Set(all.flatMap(({ wordings }) => wordings.flatMap(({ keys }) => runsOf(keys))));
  const byTerm = Map.groupBy(
    all.flatMap((said, at) => [...new Set(foldTerms(said.text))].map((term) => ({ term, at }))),
    ({ term }) => term,
  );

  const byKey = new Map<string, Set<Said>>();
  for (const said of all)
    for (const key of said.wordings.flatMap(({ keys }) => keys)) {
      const own = byKey.get(key) ?? new Set();
      byKey.set(key, own.add(said));
    }

  /** Those that have the rarest of these words: no other has them all. */
  function thatMayHave(keys: string[]): Said[] {
    const sets = keys.map((key) => byKey.get(key) ?? new Set<Said>());
    return [...(sets.sort((one, other) => one.size - other.size)[0] ?? [])];
  }

  /** The largest share of a text’s telling words that one statement has, of those that may be asked. */
  function shareOf(text: string, isAsked: (said: Said) => boolean = () => true): number {
    const terms = [...new Set(foldTerms(text))];
    const counts = new Map<number, number>();
    for (const term of terms)
      for (const { at } of byTerm.get(term) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    const most = [...counts].reduce(
      (best, [at, n]) => (n > best && isAsked(all[at]!) ? n : best),
      0,
    );
    return terms.length === 0 ? 1 : most / terms.length;
  }

  return {
    all,
    thatMayHave,
    shareOf,
    /** Whether nothing on record comes near to these words. */
    isStrange: (text: string): boolean =>
      !runsOf(foldWords(text)).some((run) => runs.has(run)) && shareOf(text) < MAX_SHARED,
  };
}

export type SpokenRecord = ReturnType<typeof createRecord>;

const runsOf = (keys: string[]): string[] =>
  keys.slice(MAX_BY_CHANCE).map((_, at) => keys.slice(at, at + MAX_BY_CHANCE + 1).join(' '));
