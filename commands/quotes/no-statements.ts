import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { inWords } from '../narrow.ts';
import { searchedWhat } from '../searched-what.ts';
import { KINDS, lineOf } from './asked.ts';
import type { Left } from './find-statements.ts';
import { type Answer, joinNames, leftOut } from './list-statements.ts';

/** Says that nothing was found, where, and how to ask for more. */
export async function noStatements(
  { speaker, speakers, asked, found }: Answer,
  uncertain: Left,
  context: Context,
): Promise<Reply> {
  const { about, since, until, kind } = asked;
  const { left } = found;
  const certain = asked.certain ? 'certain ' : '';
  const quotes = `${certain}${KINDS[kind] ? `${kind} quotes` : 'quotes'}`;
  const name = speakers.length > 0 ? joinNames(speakers) : asked.speaker;
  const whose = name ? ` by ${name}` : '';
  const topic = about ? ` about ${about}` : '';
  const inDoubt = lineOf({ ...asked, certain: undefined });
  const anyTime = { ...asked, since: undefined, until: undefined };
  return reply(`No ${quotes}${whose}${topic}${inWords(asked)}.`, {
    blocks: [{ kind: 'text', text: await whyNone() }],
    actions: [
      ...(uncertain.total > 0 ? [button('Show those in doubt', inDoubt)] : []),
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

  async function whyNone(): Promise<string> {
    if (uncertain.total > 0) return `${leftInDoubt(uncertain)} Type ${context.write(inDoubt)}`;
    return left.total > 0 ? leftOut(left) : searchedWhat(context);
  }
}

const leftInDoubt = ({ total, exact }: Left): string =>
  `${exact ? '' : 'More than '}${count(total, 'statement')} ${total === 1 ? 'is' : 'are'} not certain: mostly right, but to be looked up before you print ${total === 1 ? 'it' : 'them'}.`;
