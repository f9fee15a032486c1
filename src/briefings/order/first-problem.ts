import type { Line } from './line.ts';
import type { Choice, Problem } from './order.ts';
import type { Piece } from './piece.ts';

type Asked = Piece & { kind: 'problem' };

/**
 * What is refused first, or else asked first; a lone word, which may be a topic, comes last. Other
 * words of the line that can mean one thing only
 * are mended with it, so that one press is enough for `tusday and thirsday`.
 */
export function firstProblem(line: Line, pieces: Piece[]): Problem | undefined {
  const problems = pieces.filter((piece): piece is Asked => piece.kind === 'problem');
  const first =
    problems.find(({ problem }) => problem.kind === 'refused' && problem.what === undefined) ??
    problems.find(({ problem }) => problem.kind === 'unclear') ??
    problems[0];
  if (!first?.problem.choices || isRefused(first)) return first?.problem;
  const mendings = problems.flatMap((piece) => (piece === first ? [] : mendingOf(line, piece)));
  if (mendings.length === 0) return first.problem;
  const choices = first.problem.choices.map((choice) => withMended(line, first, choice, mendings));
  return { ...first.problem, choices };
}

/** Refused for good, and no word that may be a topic. */
const isRefused = ({ problem }: Asked): boolean =>
  problem.kind === 'refused' && problem.what === undefined;

/** Words that stand for others: from where to where, and how they are called. */
type Mending = { start: number; end: number; words: string; label: string };

/** Undefined where a choice changes more of the line than its own words. */
function readMending(line: Line, { from, to }: Piece, { label, line: mended }: Choice) {
  const [start, end] = [line.tokens[from]!.start, line.tokens[to - 1]!.end];
  const [before, after] = [line.text.slice(0, start), line.text.slice(end)];
  const isOwn = mended.startsWith(before) && mended.endsWith(after);
  return isOwn
    ? { start, end, words: mended.slice(start, mended.length - after.length), label }
    : undefined;
}

function mendingOf(line: Line, piece: Asked): Mending[] {
  const [choice, ...others] = piece.problem.choices ?? [];
  const mending = choice && others.length === 0 ? readMending(line, piece, choice) : undefined;
  return mending ? [mending] : [];
}

function withMended(line: Line, first: Asked, choice: Choice, mendings: Mending[]): Choice {
  const own = readMending(line, first, choice);
  if (!own) return choice;
  const all = [own, ...mendings].sort((one, other) => one.start - other.start);
  return {
    label: all.map(({ label }) => label).join(', '),
    line: all.reduceRight(
      (text, { start, end, words }) => text.slice(0, start) + words + text.slice(end),
      line.text,
    ),
  };
}
