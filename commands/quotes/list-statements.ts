import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { groupByReport } from '../../src/chat/receipts/group-by-report.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import { inWords, maxListed } from '../narrow.ts';
import { sayTopic } from '../say-topic.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { type Asked, lineOf } from './asked.ts';
import { type Found, type Left, MAX_SHOWN } from './find-statements.ts';
import { quoteData } from './quote-data.ts';
import { sayHowMany } from './say-how-many.ts';

/** What was asked, and what was found. `speaker` is null where not just one was named. */
export type Answer = {
  speaker: Speaker | null;
  speakers: Speaker[];
  asked: Asked;
  from: number;
  found: Found;
};

/** Statements as cards, with what they are and how many. */
export function listStatements(answer: Answer, context: Context): Reply {
  const { speaker, asked, from, found } = answer;
  const line = lineOf(asked);
  const { naming, inReports, total, gone, left } = found;
  const shownNaming = naming.slice(0, MAX_SHOWN);
  const shownInReports = inReports.slice(0, MAX_SHOWN - shownNaming.length);
  const most = maxListed(context);
  const listed = Math.min(total, most);
  // A page for a program has counted only so far as to know that there is another.
  const isCut = listed < total || (!found.exact && (!context.byProgram || total >= most));
  return reply(titleOf(answer), {
    blocks: [
      note(sayHowMany(sayFound(answer), { limits: inWords(asked), isOrdered: total > 1, from })),
      ...(gone > 0 ? [note(sayGone(gone))] : []),
      ...(left.total > 0 ? [note(leftOut(left))] : []),
      ...(isCut ? [note(cutOff(listed, context))] : []),
      ...groupByReport(shownNaming, speaker ?? undefined),
      ...(shownInReports.length > 0
        ? [
            heading(
              say('In reports about “{topic}”, without naming it:', {
                topic: sayTopic(asked.about ?? ''),
              }),
            ),
          ]
        : []),
      ...groupByReport(shownInReports, speaker ?? undefined),
    ],
    actions: [
      button(say('Save'), lineOf(asked, 'csv')),
      ...(speaker
        ? [button(say('Follow'), formatLine('follow', { who: exactName(speaker) }))]
        : []),
    ],
    more: { line, from, total: listed, ...(!found.exact && !isCut && { isMore: true as const }) },
    data: context.whole ? [...naming, ...inReports].flatMap(quoteData) : null,
  });
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const note = (text: string): Block => ({ kind: 'note', text });

function titleOf({ speaker, speakers, asked }: Answer): string {
  if (speaker) return nameAndRole(speaker);
  if (speakers.length > 1) return joinNames(speakers);
  if (asked.speaker) return say('Said by “{name}”', { name: asked.speaker });
  return asked.about
    ? say('What was said about “{topic}”', { topic: sayTopic(asked.about) })
    : say('The newest statements');
}

export const joinNames = (speakers: readonly Speaker[]): string =>
  listAll(speakers.map(({ name }) => name));

/** “3 statements that name “water” and 14 made in reports about it”. */
function sayFound({ asked: { about, certain }, found }: Answer): string {
  const { namingTotal: statements, total, exact } = found;
  const more = exact ? 'no' : 'yes';
  if (!about)
    return certain
      ? say(
          '{more, select, yes {More than } other {}}{statements, plural, one {# certain statement} other {# certain statements}}',
          { more, statements },
        )
      : say(
          '{more, select, yes {More than } other {}}{statements, plural, one {# statement} other {# statements}}',
          { more, statements },
        );
  const named = { more, statements, topic: sayTopic(about), others: total - statements };
  return certain
    ? say(
        '{more, select, yes {More than } other {}}{statements, plural, one {# certain statement that names “{topic}”} other {# certain statements that name “{topic}”}}{others, plural, =0 {} other { and # made in reports about it}}',
        named,
      )
    : say(
        '{more, select, yes {More than } other {}}{statements, plural, one {# statement that names “{topic}”} other {# statements that name “{topic}”}}{others, plural, =0 {} other { and # made in reports about it}}',
        named,
      );
}

/** A program has no button that saves. */
const cutOff = (listed: number, { byProgram }: Context): string =>
  byProgram
    ? say('The newest {listed} can be listed here; since: and until: give others.', { listed })
    : say('The newest {listed} can be listed here; “Save” gives more.', { listed });

const sayGone = (statements: number): string =>
  say(
    '{statements, plural, one {# of these is} other {# of these are}} no longer in the article, which may have other words in that place.',
    { statements },
  );

/** Says what is left out, and how to see it. */
export const leftOut = ({ total, exact }: Left): string =>
  say(
    'Not shown: {more, select, yes {more than } other {}}{passages, plural, one {# passage} other {# passages}} with questions, refusals to say or mere topics. Add kind:all.',
    { more: exact ? 'no' : 'yes', passages: total },
  );
