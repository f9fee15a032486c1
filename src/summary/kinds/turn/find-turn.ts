import { countWords } from '../../../text/count-words.ts';
import { pointsBack } from '../../points-back.ts';
import type { Article } from '../article.ts';
import { findLabelled, isSpread } from '../check/find-claim.ts';
import { isReal, isTold } from '../is-real.ts';
import { countSupposed } from './count-supposed.ts';
import { findDisguise } from './find-disguise.ts';
import { deniesTold, tellsTurn } from './tells-turn.ts';

/**
 * Where a text turns from what it only seemed to tell to what is so: all sentences before `at` were a
 * plot, a drill, a joke or a false claim. `news` tells it, with the turn itself where it needs that.
 */
export type Turn = { at: number; isDenial: boolean; news: { at: number; with?: number }[] };

/** So many sentences can be told before the turn, and fewer of a claim that is denied. */
const MAX_BEFORE = 8;
const MAX_DENIED = 4;
const MAX_CHARS = 400;
/** With fewer words, a turn only turns. */
const SAYS_MORE = 12;
const MAX_NEXT = 2;
// If you believe that, you are one of nine million
const ADDRESSES = /^(?:anybody|anyone|by now|did|if|many|people|thousands|those|whoever|you)\b/u;

/** The turn of a text that opens with what is not so; undefined where it opens with news. */
export function findTurn(
  { title, sentences }: Pick<Article, 'title' | 'sentences'>,
  own: string[],
): Turn | undefined {
  const first = plain(own[0] ?? '');
  const opensWithNews = isTold(first) && !first.includes(' would ');
  if (opensWithNews || isHeadline(first, title)) return undefined;
  const read = own.slice(0, MAX_BEFORE + 1).map(plain);
  const at = findAt(read) || findDisguise(plain(title), read);
  // Where a claim is told as one, its check is read by itself.
  const isTurn = at > 0 && !isSpread(own[0]!) && !findLabelled(sentences.slice(0, at));
  return isTurn ? { at, isDenial: deniesTold(read[at]!), news: findNews(own, at) } : undefined;
}

const isHeadline = (opening: string, title: string): boolean =>
  title.toLowerCase().startsWith(opening.replace(/\P{L}+$/u, ''));

function findAt(read: string[]): number {
  const real = read.findIndex(isTold);
  const last = real < 0 ? MAX_BEFORE : real;
  const turn = read.findIndex((words, at) => {
    if (at === 0 || real === 0) return false;
    return (at <= last && tellsTurn(words)) || (at <= MAX_DENIED && deniesTold(words));
  });
  if (turn < 0) return countSupposed(read);
  if (deniesTold(read[turn]!)) return turn;
  // It says so in a flyer. It is not true.
  const denial = read.findIndex(
    (words, at) => at > turn && at <= turn + MAX_NEXT && deniesTold(words),
  );
  return denial < 0 ? turn : denial;
}

const plain = (own: string): string =>
  own
    .slice(0, MAX_CHARS)
    .toLowerCase()
    .replace(/n['’]t\b/gu, ' not')
    .replace(/^(here|it|that|this|what)['’]s\b/u, '$1 is');

/** The first sentence from the turn on that tells when or on whose word; with the turn, if that says more. */
function findNews(own: string[], turn: number): Turn['news'] {
  const isLong = countWords(own[turn]!) >= SAYS_MORE;
  if (isLong && isReal(own[turn]!)) return [{ at: turn }];
  const saysMore = isLong && !ADDRESSES.test(plain(own[turn]!));
  const next = own
    .slice(turn + 1, turn + 1 + MAX_NEXT)
    .findIndex((words) => isReal(words) && countWords(words) >= SAYS_MORE);
  const news = next < 0 ? undefined : turn + 1 + next;
  if (saysMore)
    return news === undefined ? [{ at: turn }] : [{ at: turn }, { at: news, with: turn }];
  if (countWords(own[turn + 1] ?? '') >= SAYS_MORE && news === undefined) return [{ at: turn + 1 }];
  const behind = own.slice(turn + 1, turn + 2 + MAX_NEXT).findIndex((words) => !pointsBack(words));
  return [{ at: news ?? Math.min(turn + 1 + Math.max(0, behind), own.length - 1) }];
}
