import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { aboutInWords } from '../narrow.ts';
import { searchedWhat } from '../searched-what.ts';
import { lineOf } from './asked.ts';
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
  const name = speakers.length > 0 ? joinNames(speakers) : asked.speaker;
  const what = { certain: asked.certain ?? 'no', kind, limits: aboutInWords(asked) };
  const title = name
    ? say(
        'No {certain, select, yes {certain } other {}}{kind, select, direct {direct quotes} reported {reported quotes} other {quotes}} by {speaker}{limits}.',
        { ...what, speaker: name },
      )
    : say(
        'No {certain, select, yes {certain } other {}}{kind, select, direct {direct quotes} reported {reported quotes} other {quotes}}{limits}.',
        what,
      );
  const inDoubt = lineOf({ ...asked, certain: undefined });
  const anyTime = { ...asked, since: undefined, until: undefined };
  return reply(title, {
    blocks: [{ kind: 'text', text: await whyNone() }],
    actions: [
      ...(uncertain.total > 0 ? [button(say('Show those in doubt'), inDoubt)] : []),
      ...(about ? [button(say('On any topic'), lineOf({ ...asked, about: undefined }))] : []),
      ...(since || until ? [button(say('At any time'), lineOf(anyTime))] : []),
      ...(left.total > 0 ? [button(say('Show all'), lineOf({ ...asked, kind: 'all' }))] : []),
      speaker
        ? button(
            say('All by {speaker}', { speaker: speaker.name }),
            formatLine('quotes', { speaker: asked.speaker }),
            'primary',
          )
        : button(say('Who has been quoted'), 'speakers', 'primary'),
    ],
    data: [],
  });

  async function whyNone(): Promise<string> {
    if (uncertain.total > 0) return leftInDoubt(uncertain, context.write(inDoubt));
    return left.total > 0 ? leftOut(left) : searchedWhat(context);
  }
}

const leftInDoubt = ({ total, exact }: Left, line: string): string =>
  say(
    '{more, select, yes {More than } other {}}{statements, plural, one {# statement is not certain: mostly right, but to be looked up before you print it.} other {# statements are not certain: mostly right, but to be looked up before you print them.}} Type {line}',
    { more: exact ? 'no' : 'yes', statements: total, line },
  );
