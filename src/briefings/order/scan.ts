import { say } from '../../language/say.ts';
import { anyOf } from './any-of.ts';
import {
  ACRONYMS,
  EXPLETIVES,
  FILLER_PHRASES,
  FILLERS,
  HERE,
  NEWS_ADJECTIVES,
  NEWS_NOUNS,
} from './data/fillers.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Meaning, Piece } from './piece.ts';
import { refuse } from './problem.ts';
import { isNamedDay, readDaysAt, readPartAt } from './read-days-at.ts';
import { readKeyAt, readSourcesAt } from './read-key-at.ts';
import { readLeftOutAt, readMinusAt } from './read-left-out-at.ts';
import { readMisspeltZoneAt } from './read-misspelt-zone-at.ts';
import { readNamedChannelAt } from './read-named-channel-at.ts';
import { BEFORE_TIME, readOpeningAt } from './read-opening-at.ts';
import { readRefusedAt } from './read-refused-at.ts';
import { readRhythmAt } from './read-rhythm-at.ts';
import { endOfThanks } from './read-thanks-at.ts';
import { readTimeAt } from './read-time-at.ts';
import { readZoneAt } from './read-zone-at.ts';
import { topicsOf } from './topics.ts';

const HERE_AGAIN = anyOf(HERE);
const NOTHING = anyOf(FILLER_PHRASES);
const NUMBER = /^\d{1,2}$/u;
// `2015` may be a time or a year
const FOUR_DIGITS = /^(?:1\d|2[0-4])[0-5]\d$/u;
/** What each word of a line is; what no reader knows is loose. Every word is in one piece. */
export function scan(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < line.tokens.length; at = pieces.at(-1)!.to)
    pieces.push(readPiece(line, at));
  return pieces;
}

function readPiece(line: Line, at: number): Piece {
  const token = line.tokens[at]!;
  switch (token.kind) {
    case 'channel':
      return { from: at, to: at + 1, kind: 'channel', channel: token.text };
    case 'quoted':
      return { from: at, to: at + 1, kind: 'topics', topics: topicsOf(line, at, at + 1) };
    case 'mark':
      return { from: at, to: at + 1, kind: 'mark' };
    case 'key':
      return readKeyAt(line, at);
    case 'minus':
      return readMinusAt(line, at);
    case 'person':
      return at === 0
        ? { from: at, to: matchPhrase(line, at, /^@on record/u)?.to ?? at + 1, kind: 'filler' }
        : refuse(line, { from: at, to: at + 1 }, (word) =>
            say('“{word}” is nobody to whom a briefing goes. Name a channel, like #news.', {
              word,
            }),
          );
    case 'open':
      return refuse(line, { from: at, to: at + 1 }, (word) =>
        say('“{word}” opens something that has no end.', { word }),
      );
    case 'word':
      return readWord(line, at);
  }
}

/** The readers in order: longer and rarer phrases come before the words that they begin with. */
function readWord(line: Line, at: number): Piece {
  const after = BEFORE_TIME.has(line.tokens[at - 1]?.word ?? '');
  const here = matchPhrase(line, at, HERE_AGAIN);
  if (here) return { from: at, to: here.to, kind: 'channel' };
  const thanks = endOfThanks(line, at);
  if (thanks) return { from: at, to: thanks, kind: 'filler' };
  const channel = readNamedChannelAt(line, at);
  if (channel) return channel;
  const { word } = line.tokens[at]!;
  const next = line.tokens[at + 1]?.kind;
  if (word === 'from' && next === 'quoted') return readSourcesAt(line, at);
  if (word === 'or' && next === 'channel') return one(at, { kind: 'filler' });
  const nothing = matchPhrase(line, at, NOTHING);
  if (nothing) return { from: at, to: nothing.to, kind: 'filler' };
  return (
    readRhythmAt(line, at) ??
    readLeftOutAt(line, at) ??
    readRefusedAt(line, at) ??
    readDaysAt(line, at) ??
    readTimeInWords(line, at, after) ??
    readZoneAt(line, at) ??
    readMisspelt(line, at) ??
    readPartAt(line, at) ??
    readOpeningAt(line, at) ??
    readNumber(line, at) ??
    one(at, isFiller(line, at) ? { kind: 'filler' } : { kind: 'loose' })
  );
}

/** `2015` is a time behind `at`, and otherwise decided by its neighbours, as other numbers are. */
function readTimeInWords(line: Line, at: number, after: boolean): Piece | undefined {
  const time = readTimeAt(line, at, { after });
  const isNumber = FOUR_DIGITS.test(line.tokens[at]!.word) && time?.to === at + 1;
  return isNumber && !after ? undefined : time;
}

function readMisspelt(line: Line, at: number): Piece | undefined {
  const { word } = line.tokens[at]!;
  return /^\d/u.test(word)
    ? undefined
    : readMisspeltZoneAt(line, at, { inTopic: FILLERS.has(word) });
}

function readNumber(line: Line, at: number): Piece | undefined {
  const { word } = line.tokens[at]!;
  const isNumber = NUMBER.test(word) || FOUR_DIGITS.test(word);
  return isNumber ? one(at, { kind: 'number', number: Number(word) }) : undefined;
}

function isFiller(line: Line, at: number): boolean {
  const { word, text } = line.tokens[at]!;
  if (ACRONYMS.has(text)) return false;
  if (EXPLETIVES.has(word) && line.tokens[at + 1]?.kind === 'word') return !isNamedDay(line, at);
  if (FILLERS.has(word) || NEWS_NOUNS.has(word) || word === 'time') return true;
  // “on” before a day, “about” before a time; “latest” before “headlines”
  if (/^(?:about|concerning|on|re|regarding|topics?)$/u.test(word)) return true;
  const next = line.tokens[at + 1]?.word ?? '';
  return NEWS_ADJECTIVES.has(word) && (NEWS_NOUNS.has(next) || NEWS_ADJECTIVES.has(next));
}

const one = (at: number, meaning: Meaning): Piece => ({ from: at, to: at + 1, ...meaning });
