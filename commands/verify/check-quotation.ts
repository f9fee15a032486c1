import type { Context } from '../../src/chat/command.ts';
import type { StoredQuote } from '../../src/model.ts';
import { fold } from '../../src/text/fold.ts';
import { idsOf, type Judgement, judge } from '../../src/verify/judge.ts';
import { mendedTerms, tellingTerms } from '../../src/verify/telling-terms.ts';
import type { Brought, Finding, Verdict } from './finding.ts';
import { recordedOf } from './recorded-of.ts';
import { type Meant, whomNameMeans, whoseAre } from './whose-words.ts';

/** So many statements that share the rarest words are compared word for word. */
const MIN_COMPARED = 32;
/** Every set of terms may be of another statement. */
const COMPARED_A_SET = 0.5;
/** Comparing fewer takes a few milliseconds. */
const LONG_CHARS = 800;
/** Of the same words as a whole, so many are compared, the first seen first. */
const MAX_WHOLE = 20;
/** Of the same words in very many reports the first are shown. */
const MAX_SAME = 30;
/** A changed wording of whoever was named is told before another’s that is not nearer by this. */
const CLEARLY_NEARER = 0.15;

export type Limits = { since?: string; before?: string; outlet?: string };

/**
 * What the record of this place holds of a quotation. The same quotation gives the same finding. Where
 * whose it is said to be is a guess, that is told only if the record agrees.
 */
export async function checkQuotation(
  brought: Brought,
  limits: Limits,
  context: Context,
): Promise<Finding> {
  const finding = await findFor(brought, limits, context);
  if (!brought.isGuess || finding.whose === 'theirs' || finding.whose === 'unasked') return finding;
  return findFor({ ...brought, speaker: null }, limits, context);
}

async function findFor(brought: Brought, limits: Limits, context: Context): Promise<Finding> {
  const meant = brought.speaker === null ? null : await whomNameMeans(brought.speaker, context);
  const { judgement, quotes: compared, isCut } = await judgeAmong(brought, limits, meant, context);
  const quotes = await withSameWords(judgement, compared, limits, context);
  const whose = whoseAre(quotes, meant);
  const own = whose === 'others' && meant ? compared.filter(meant.isBy) : [];
  return {
    words: brought.words,
    speaker: meant?.name ?? null,
    isKnown: meant === null || meant.ids.length > 0,
    verdict: verdictOf(judgement, whose),
    whose,
    judgement,
    quotes,
    isCut,
    nearTheirs: await nearest(brought.words, own, context),
  };
}

/** Words of somebody else are told to be theirs; joined ones may be of several people anyway. */
function verdictOf({ verdict }: Judgement, whose: Finding['whose']): Verdict {
  const isWording = verdict === 'exact' || verdict === 'cut' || verdict === 'altered';
  return isWording && whose === 'others' ? 'misattributed' : verdict;
}

type Judged = Compared & { judgement: Judgement };

/** `isCut`: others may have some of the words, which are in very many. */
type Compared = { quotes: StoredQuote[]; isCut: boolean };

/**
 * Compares with the statements that share rare words; where none comes near, also with those that
 * share them if unknown words are misspelt ones.
 */
async function judgeAmong(
  { words }: Brought,
  limits: Limits,
  meant: Meant | null,
  context: Context,
): Promise<Judged> {
  const { store, place } = context;
  // Words that are everywhere, such as “no”, are found as a whole alone.
  const whole = await store.findWords(place.id, words, MAX_WHOLE);
  const first = await readAlike(whole, tellingTerms(words), limits, meant, context);
  const judgement = await judgeBy(words, first.quotes, meant, context);
  const mended = mendedTerms(words);
  if (judgement.verdict !== 'none' || mended.length === 0) return { ...first, judgement };
  const second = await readAlike([], mended, limits, meant, context);
  const known = new Set(first.quotes.map(({ id }) => id));
  const quotes = [...first.quotes, ...second.quotes.filter(({ id }) => !known.has(id))];
  const isCut = first.isCut || second.isCut;
  return { quotes, isCut, judgement: await judgeBy(words, quotes, meant, context) };
}

/**
 * The statements that share some set of terms, beside `known` ones. Those of whoever is named are
 * always among them.
 */
async function readAlike(
  known: string[],
  sets: ReturnType<typeof tellingTerms>,
  limits: Limits,
  meant: Meant | null,
  { store, place }: Context,
): Promise<Compared> {
  const search = {
    placeId: place.id,
    sets,
    ...limits,
    limit: Math.max(MIN_COMPARED, sets.length * COMPARED_A_SET),
  };
  const theirs =
    meant && meant.ids.length > 0
      ? await store.findAlike({ ...search, speakerIds: meant.ids })
      : NONE;
  const anybodys = await store.findAlike(search);
  const ids = [...new Set([...known, ...theirs.ids, ...anybodys.ids])];
  const read = await store.readQuotes(place.id, ids);
  // Words of which none tells anything cannot be looked up in part.
  const isCut = sets.length === 0 || anybodys.isCut;
  return { quotes: read.filter((quote) => isSaid(quote) && isWithin(quote, limits)), isCut };
}

const NONE = { ids: [], isCut: false };

/** Reported words that nobody says, such as what others hold of somebody. */
const NOT_SAID: ReadonlySet<StoredQuote['class']> = new Set(['narration', 'not-a-claim', 'topic']);

const isSaid = ({ kind, class: own }: StoredQuote): boolean =>
  kind !== 'indirect' || !NOT_SAID.has(own);

function isWithin({ article }: StoredQuote, { since, before, outlet }: Limits): boolean {
  return (
    (since === undefined || article.published >= since) &&
    (before === undefined || article.published < before) &&
    (outlet === undefined || fold(article.outlet).includes(fold(outlet)))
  );
}

/** A long quotation is compared where it holds nobody else up. */
async function judgeAside(
  words: string,
  quotes: StoredQuote[],
  { aside }: Context,
): Promise<Judgement> {
  const recorded = quotes.flatMap(recordedOf);
  return words.length > LONG_CHARS ? aside(judge, words, recorded) : judge(words, recorded);
}

/** Of whoever is named, the words count before the same words of others, and so do nearly the same. */
async function judgeBy(
  words: string,
  quotes: StoredQuote[],
  meant: Meant | null,
  context: Context,
): Promise<Judgement> {
  const all = await judgeAside(words, quotes, context);
  if (!meant || (all.verdict === 'exact' && isOneOf(all.ids, quotes, meant))) return all;
  const theirs = await judgeAside(words, quotes.filter(meant.isBy), context);
  if (theirs.verdict === 'none') return all;
  // Others may have said as a whole what they said as a part: it is theirs all the same.
  if (all.verdict === 'exact') return theirs.verdict === 'cut' ? theirs : all;
  if (all.verdict !== 'altered' && all.verdict !== 'none')
    return theirs.verdict === all.verdict ? theirs : all;
  const isFarther =
    theirs.verdict === 'altered' &&
    all.verdict === 'altered' &&
    theirs.likeness < all.likeness - CLEARLY_NEARER;
  return isFarther ? all : theirs;
}

const isOneOf = (ids: string[], quotes: StoredQuote[], meant: Meant): boolean =>
  quotes.some((quote) => ids.includes(quote.id) && meant.isBy(quote));

/** The statements of a judgement, and the same words in other reports, the first seen first. */
async function withSameWords(
  judgement: Judgement,
  compared: StoredQuote[],
  limits: Limits,
  { store, place }: Context,
): Promise<StoredQuote[]> {
  const ids = idsOf(judgement);
  const found = ids.flatMap((id) => compared.find((quote) => quote.id === id) ?? []);
  const [first] = ids;
  if (first === undefined || judgement.verdict === 'joined') return found;
  const same = await store.findSameWords(place.id, first, MAX_SAME);
  const others = same.filter((id) => !compared.some((quote) => quote.id === id));
  const read = (await store.readQuotes(place.id, others)).filter((one) => isWithin(one, limits));
  return [...found, ...read].sort((one, other) =>
    one.article.published < other.article.published ? -1 : 1,
  );
}

/** What somebody said that comes near to the words. */
async function nearest(
  words: string,
  own: StoredQuote[],
  context: Context,
): Promise<StoredQuote | null> {
  if (own.length === 0) return null;
  const judged = await judgeAside(words, own, context);
  const id = judged.verdict === 'none' ? judged.nearest : idsOf(judged)[0];
  return own.find((quote) => quote.id === id) ?? null;
}
