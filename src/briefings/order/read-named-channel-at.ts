import { say } from '../../language/say.ts';
import { alternatives } from './any-of.ts';
import { LIKELY_CHANNELS } from './data/fillers.ts';
import { cut, type Line, matchPhrase, typedFrom } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';

// before the name of a channel
const CHANNEL = /^(?:channel|chan|room)(?: (?:called|named|is))?(?= |$)/u;
// `in news`, `to the newsroom`
const LIKELY = new RegExp(
  `^(?:in|into|to) (?:the |our |my )?(?:${alternatives(LIKELY_CHANNELS)})(?= |$)`,
  'u',
);

/** `the channel news` lacks the `#`; `the channel #news` says nothing more than `#news`. */
export function readNamedChannelAt(line: Line, at: number): Piece | undefined {
  const likely = matchPhrase(line, at, LIKELY);
  if (likely) return lacksMark(line, likely.to - 1, likely.to, likely.to - 1);
  const found = matchPhrase(line, at, CHANNEL);
  if (!found) return undefined;
  const [before, next] = [line.tokens[at - 1], line.tokens[found.to]];
  if (next?.kind === 'channel' || before?.kind === 'channel')
    return { from: at, to: found.to, kind: 'filler' };
  if (next?.kind !== 'word') return undefined;
  return lacksMark(line, found.to, found.to + 1, at);
}

/** The words from `start` on make way for the channel. */
function lacksMark(line: Line, from: number, to: number, start: number): Piece {
  const typed = typedFrom(line, from, to);
  const word = cut(typed);
  const says = () =>
    say('“{word}” is no channel as it stands. Write {channel} if it is one.', {
      word,
      channel: `#${word}`,
    });
  const refused = refuse(line, { from: start, to }, says, [[`#${word}`, `#${typed}`]]);
  return { ...refused, problem: { ...refused.problem, word } };
}
