import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import { inWords } from '../narrow.ts';
import { searchedWhat } from '../searched-what.ts';
import { KINDS, lineOf } from './asked.ts';
import { type Answer, leftOut } from './list-statements.ts';

/** Says that nothing was found, where, and how to ask for more. */
export async function noStatements(
  { speaker, asked, found }: Answer,
  context: Context,
): Promise<Reply> {
  const { about, since, until, kind } = asked;
  const { left } = found;
  const quotes = KINDS[kind] ? `${kind} quotes` : 'quotes';
  const whose = speaker || asked.speaker ? ` by ${speaker?.name ?? asked.speaker}` : '';
  const topic = about ? ` about ${about}` : '';
  const anyTime = { ...asked, since: undefined, until: undefined };
  return reply(`No ${quotes}${whose}${topic}${inWords(asked)}.`, {
    blocks: [{ kind: 'text', text: left.total > 0 ? leftOut(left) : await searchedWhat(context) }],
    actions: [
      ...(about ? [button('On any topic', lineOf({ ...asked, about: undefined }))] : []),
      ...(since || until ? [button('At any time', lineOf(anyTime))] : []),
      ...(left.total > 0 ? [button('Show all', lineOf({ ...asked, kind: 'all' }))] : []),
      speaker
        ? button(
            `All by ${speaker.name}`,
            formatLine('quotes', { speaker: asked.speaker }),
            'primary',
          )
        : button('Who has been quoted', 'speakers', 'primary'),
    ],
    data: [],
  });
}
