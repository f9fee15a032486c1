import { type Message, say } from '../../language/say.ts';
import { REFUSALS } from './data/refusals.ts';
import { type Line, matchPhrase } from './line.ts';
import type { Piece } from './piece.ts';
import { refuse } from './problem.ts';

/**
 * A rhythm, date or wish that a briefing cannot have, where it begins at this word. Within a topic
 * only the strong ones count: one may read about “monthly rents”.
 */
export function readRefusedAt(line: Line, at: number, { inTopic = false } = {}): Piece | undefined {
  if (line.tokens[at]?.kind !== 'word') return undefined;
  const found = REFUSALS.flatMap(({ form, says, offer, strong }) => {
    const match = inTopic && !strong ? undefined : matchPhrase(line, at, form);
    return match ? [{ to: match.to, says, offer }] : [];
  }).reduce<{ to: number; says: Message; offer: 'follow' | undefined } | undefined>(
    (best, one) => (best && best.to >= one.to ? best : one),
    undefined,
  );
  if (!found) return undefined;
  const refused = refuse(
    line,
    { from: at, to: found.to },
    (word) => `${say('“{word}” cannot be.', { word })} ${say(found.says)}`,
  );
  return {
    ...refused,
    problem: { ...refused.problem, ...(found.offer && { offer: found.offer }) },
  };
}
