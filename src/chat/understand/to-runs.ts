import {
  ABOUT_WORDS,
  ANSWER_WORDS,
  ASKING_WORDS,
  BY_WORDS,
  IN_WORDS,
  SPEECH_WORDS,
} from './data/asking-words.ts';
import type { Token } from './tokens.ts';

/** A run of words of a sentence, by the word that leads to it. */
export type Run = {
  kind: 'lead' | 'about' | 'by' | 'in';
  /** The word that led to it: `of`. */
  marker: string;
  tokens: Token[];
};

/** Splits a sentence at the words that lead to a topic, a name or an outlet. */
export function toRuns(tokens: Token[]): Run[] {
  const runs: Run[] = [{ kind: 'lead', marker: '', tokens: [] }];
  tokens.forEach((token, at) => {
    const last = runs.at(-1)!;
    const before = tokens[at - 1];
    if (token.outlet && last.kind === 'about' && before?.low === ',') {
      runs.push({ kind: 'in', marker: '', tokens: [token] });
      return;
    }
    const kind = leadsToOutlet(tokens, at) ? 'in' : kindOf(token, last, before);
    // The mark of `re: gas` says nothing more.
    if (kind === undefined && isMark(token) && last.tokens.length === 0) return;
    if (kind === undefined) last.tokens.push(token);
    else runs.push({ kind, marker: isMark(token) ? '' : token.low, tokens: [] });
    const isListed = /^(?:and|&|,|or)$/u.test(tokens[at + 1]?.low ?? '');
    if (token.owner && last.kind !== 'about' && !isListed)
      runs.push({ kind: 'lead', marker: '', tokens: [] });
  });
  return runs.filter((run) => run.tokens.length > 0);
}

const isOutlet = ({ tokens }: Run): boolean =>
  tokens.some(({ outlet }) => outlet) && tokens.every(({ outlet, low }) => outlet || low === 'the');

const isMark = ({ low }: Token): boolean => ['|', ':', '/'].includes(low);

function kindOf(token: Token, last: Run, before: Token | undefined): Run['kind'] | undefined {
  const { low } = token;
  const isAbout = last.kind === 'about';
  if (low === '|') return 'lead';
  if (low === ':' || low === '/') {
    if (last.tokens.length === 0 || isAbout) return undefined;
    // Behind an outlet stands whatever was found in it: “Calder Post: Holm on pay”.
    return isOutlet(last) ? 'lead' : 'about';
  }
  // Inside of a topic these words are its own: “the vote on gas”, “the price of gas”.
  if (ABOUT_WORDS.has(low)) return isAbout && last.tokens.length > 0 ? undefined : 'about';
  if (low === 'to' && ANSWER_WORDS.has(before?.low ?? '')) return 'about';
  if (BY_WORDS.has(low)) return isAbout && (low === 'of' || low === 'for') ? undefined : 'by';
  if (IN_WORDS.has(low)) return 'in';
  return undefined;
}

/** “told the Calder Post” no, but “to the Calder Post”: where it stands. */
function leadsToOutlet(tokens: Token[], at: number): boolean {
  const next = tokens[at + 1]?.low === 'the' ? tokens[at + 2] : tokens[at + 1];
  return next?.outlet === true && (tokens[at]!.low === 'to' || tokens[at]!.low === 'with');
}

/** The words without those that only ask, at both ends. */
export function withoutAsking(tokens: Token[]): Token[] {
  const first = tokens.findIndex((token) => !asks(token));
  if (first < 0) return [];
  const last = tokens.findLastIndex((token) => !asks(token));
  const inner = tokens.slice(first, last + 1);
  return inner.every(({ low }) => low === 'the') ? [] : inner;
}

// `5 quotes by holm`
const FEW = /^\d{1,2}$/u;

/** Whether a word only asks, or is a mark. */
export const asks = ({ low, quoted }: Token): boolean =>
  !quoted &&
  (ASKING_WORDS.has(low) || SPEECH_WORDS.has(low) || /^[,|:/]$/u.test(low) || FEW.test(low));
