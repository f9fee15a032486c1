import type { Context } from '../../src/chat/command.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import { aboutInWords } from '../narrow.ts';
import { ofUnknownSource } from '../place/of-unknown-source.ts';
import { searchedWhat } from '../searched-what.ts';
import { type Asked, lineOf } from './asked.ts';

/** Says that nothing was found, where, and how to ask for more. */
export async function noTimeline(
  asked: Asked,
  speaker: Speaker | null,
  context: Context,
): Promise<Reply> {
  const { about, since, until, source } = asked;
  const anyTime = { ...asked, since: undefined, until: undefined };
  return reply(
    say('No statement by {speaker}{limits}.', {
      speaker: speaker?.name ?? asked.speaker,
      limits: aboutInWords(asked),
    }),
    {
      blocks: [{ kind: 'text', text: await searchedWhat(context) }],
      actions: [
        ...(about ? [button(say('On any topic'), lineOf({ ...asked, about: undefined }))] : []),
        ...(since || until ? [button(say('At any time'), lineOf(anyTime))] : []),
        ...(source ? [button(say('In any outlet'), lineOf({ ...asked, source: undefined }))] : []),
        button(say('Who has been quoted'), 'speakers'),
      ],
      data: { total: 0, perWeek: [], statements: [] },
      ...(await ofUnknownSource(source, context)),
    },
  );
}
