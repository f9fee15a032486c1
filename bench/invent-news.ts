import { foldTerms } from '../src/text/fold-terms.ts';

/**
 * News of no meaning, the same at every run: words, speakers and outlets are as unevenly common as
 * in earnest (Zipf), a tenth of the articles are copies of the one before.
 */
const SYLLABLES =
  'bar cal dor fen gar hol jem kel lor mar nor pel quin ras sol tam vor wen yar zel';
const GIVEN =
  'Anna Boris Clara David Elena Frank Greta Henry Ilse James Karin Leon Maria Nils Olga Peter';
const ROLES = [
  'minister',
  'spokesman',
  'senator',
  'analyst',
  'chief executive',
  'mayor',
  'economist',
  'union leader',
];
const SPEAKERS = 20_000;
const OUTLETS = 200;
const WORDS = 40_000;
const ARTICLE_WORDS = 800;
const VOICES_AN_ARTICLE = 5;
export const QUOTES_AN_ARTICLE = 20;
const COPIED_SHARE = 0.1;
const UNNAMED_SHARE = 0.1;
const OTHER_SPEECH_SHARE = 0.15;

export type InventedSpeaker = { name: string; role: string };
export type InventedQuote = {
  start: number;
  end: number;
  terms: string;
  speaker: number | null;
  isStatement: boolean;
};
export type InventedArticle = {
  outlet: number;
  text: string;
  terms: string;
  quotes: InventedQuote[];
  isCopy: boolean;
};

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const syllables = SYLLABLES.split(' ');
const given = GIVEN.split(' ');

/** A word for each number, the commonest first. */
export const wordOf = (n: number): string =>
  syllables[n % 20]! +
  syllables[Math.floor(n / 20) % 20]! +
  (n >= 400 ? syllables[Math.floor(n / 400) % 20]! : '') +
  (n >= 8000 ? syllables[Math.floor(n / 8000) % 20]! : '');

/** The most quoted first. */
export const speakers: InventedSpeaker[] = Array.from({ length: SPEAKERS }, (_, n) => ({
  name: `${given[(n + Math.floor(n / 20)) % given.length]!} ${capital(`${wordOf(n + 8000)}s`)}`,
  role: ROLES[n % ROLES.length]!,
}));

export const outlets: string[] = Array.from(
  { length: OUTLETS },
  (_, n) => `The ${capital(wordOf(n + 400))} Paper`,
);

/** Articles without end. */
export function* inventArticles(): Generator<InventedArticle> {
  const random = createRandom(12_345);
  const pickWord = zipf(WORDS, 20, random);
  const pickSpeaker = zipf(SPEAKERS, 0, random);
  const pickOutlet = zipf(OUTLETS, 2, random);
  let last: InventedArticle | undefined;
  for (;;) {
    const outlet = pickOutlet();
    if (last && random() < COPIED_SHARE) last = { ...last, outlet, isCopy: true };
    else last = { outlet, ...inventText(random, pickWord, pickSpeaker), isCopy: false };
    yield last;
  }
}

function inventText(random: () => number, pickWord: () => number, pickSpeaker: () => number) {
  const cast = Array.from({ length: VOICES_AN_ARTICLE }, pickSpeaker);
  const quotes: InventedQuote[] = [];
  let text = '';
  for (let words = 0; words < ARTICLE_WORDS; ) {
    const length = 12 + Math.floor(random() * 22);
    words += length;
    const sentence = `${capital(Array.from({ length }, () => wordOf(pickWord())).join(' '))}.`;
    if (quotes.length < QUOTES_AN_ARTICLE)
      quotes.push({
        start: text.length + 1,
        end: text.length + 1 + sentence.length,
        terms: foldTerms(sentence).join(' '),
        speaker: random() < UNNAMED_SHARE ? null : cast[quotes.length % cast.length]!,
        isStatement: random() >= OTHER_SPEECH_SHARE,
      });
    text += `“${sentence}” `;
  }
  return { text, terms: foldTerms(text).join(' '), quotes };
}

/** A linear congruential generator (Knuth), from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Picks a number below `size`, the lower the likelier; `flatness` evens out the first. */
function zipf(size: number, flatness: number, random: () => number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let n = 0; n < size; n++) sums[n] = sum += 1 / (n + 1 + flatness);
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
