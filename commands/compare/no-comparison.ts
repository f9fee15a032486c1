import type { Context } from '../../src/chat/command.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { aboutInWords } from '../narrow.ts';
import { ofUnknownSource } from '../place/of-unknown-source.ts';
import { searchedWhat } from '../searched-what.ts';
import { type Asked, lineOf, timelineOf } from './asked.ts';
import { comparisonData } from './comparison-data.ts';
import type { FoundSide } from './find-sides.ts';

/** Says that neither of the two said anything on it, where that was looked for, and how to ask for more. */
export async function noComparison(
  asked: Asked,
  sides: readonly [FoundSide, FoundSide],
  context: Context,
): Promise<Reply> {
  const { about, since, until, source } = asked;
  const [one, other] = sides;
  const anyTime = { ...asked, since: undefined, until: undefined };
  const title = say('No statement by {speaker} or {other}{limits}.', {
    speaker: one.name,
    other: other.name,
    limits: aboutInWords(asked),
  });
  return reply(title, {
    blocks: [{ kind: 'text', text: await searchedWhat(context) }],
    actions: [
      ...(about
        ? [button(say('On any topic'), lineOf({ ...asked, about: undefined }), 'primary')]
        : []),
      ...(since || until ? [button(say('At any time'), lineOf(anyTime))] : []),
      ...(source ? [button(say('In any outlet'), lineOf({ ...asked, source: undefined }))] : []),
      ...sides.map(({ name, typed }) =>
        button(
          say('Timeline: {speaker}', { speaker: name }),
          timelineOf({ ...asked, speaker: typed, about: undefined }),
        ),
      ),
    ],
    data: comparisonData({ sides, pairs: [] }),
    ...(await ofUnknownSource(source, context)),
  });
}
