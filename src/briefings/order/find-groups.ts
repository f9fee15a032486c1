import { message, say } from '../../language/say.ts';
import { cut, type Line, typedFrom, withInstead } from './line.ts';
import type { Problem } from './order.ts';
import type { Piece } from './piece.ts';

/**
 * `8am on mondays, 10am on fridays` and `gas at 8, about oil at 9` are two briefings: one has all
 * its days and topics at all its times. Undefined where the line has no such groups.
 */
export function findGroups(line: Line, pieces: Piece[]): Problem | undefined {
  for (const kind of ['days', 'topics'] as const) {
    const runs = runsOf(pieces, kind);
    const differ = new Set(runs.filter((run) => run[0]!.kind === kind).map(saysOf)).size > 1;
    if (runs.length < 4 || !differ) continue;
    const [from, to] = [runs[2]![0]!.from, runs.at(-1)!.at(-1)!.to];
    const word = cut(typedFrom(line, from, to));
    const says = say(SAYS[kind], { word });
    const rest = withInstead(line, from, to, '')
      .replace(/(?:\s|[,;]|\band\b)+$/u, '')
      .replace(/\s+/gu, ' ');
    return {
      kind: 'refused',
      word,
      says,
      choices: [{ label: say('without {words}', { words: word }), line: rest }],
    };
  }
  return undefined;
}

const SAYS = {
  days: message('A briefing has the same days at all its times. Set up another one for “{word}”.'),
  topics: message(
    'A briefing has the same topics at all its times. Set up another one for “{word}”.',
  ),
};

/** Times and days (or topics) as they take turns; what lies between is left out. */
function runsOf(pieces: Piece[], kind: 'days' | 'topics'): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const isWeak = piece.kind === 'days' && piece.weak;
    if ((piece.kind !== kind && piece.kind !== 'time') || isWeak) continue;
    const last = runs.at(-1);
    if (last?.[0]?.kind === piece.kind) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

const saysOf = (run: Piece[]): string =>
  run.map((piece) => ('days' in piece ? piece.days : 'topics' in piece ? piece.topics : '')).join();
