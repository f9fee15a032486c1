import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { groupByReport } from '../../src/chat/receipts/group-by-report.ts';
import { type Block, button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { listAll } from '../../src/language/list.ts';
import type { Speaker } from '../../src/model.ts';
import { inWords, MAX_FROM } from '../narrow.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';
import { type Asked, lineOf } from './asked.ts';
import { type Found, type Left, MAX_SHOWN } from './find-statements.ts';
import { quoteData } from './quote-data.ts';

/** What was asked, and what was found. `speaker` is null where not just one was named. */
export type Answer = {
  speaker: Speaker | null;
  speakers: Speaker[];
  asked: Asked;
  from: number;
  found: Found;
};

/** Statements as cards, with what they are and how many. */
export function listStatements(answer: Answer, { whole }: Context): Reply {
  const { speaker, asked, from, found } = answer;
  const line = lineOf(asked);
  const { naming, inReports, total, left } = found;
  const shownNaming = naming.slice(0, MAX_SHOWN);
  const shownInReports = inReports.slice(0, MAX_SHOWN - shownNaming.length);
  const listed = Math.min(total, MAX_FROM + 1);
  return reply(titleOf(answer), {
    blocks: [
      note(`${howMany(answer)}${fromWhere(from)}. Every word is copied from the article.`),
      ...(left.total > 0 ? [note(leftOut(left))] : []),
      ...(listed < total || !found.exact ? [note(cutOff(listed))] : []),
      ...groupByReport(shownNaming, speaker ?? undefined),
      ...(shownInReports.length > 0
        ? [note(`In reports about “${asked.about}”, without naming it:`)]
        : []),
      ...groupByReport(shownInReports, speaker ?? undefined),
    ],
    actions: [
      button('Save', lineOf(asked, 'csv')),
      ...(speaker ? [button('Follow', formatLine('follow', { who: exactName(speaker) }))] : []),
    ],
    more: { line, from, total: listed },
    data: whole ? [...naming, ...inReports].flatMap(quoteData) : null,
  });
}

const note = (text: string): Block => ({ kind: 'note', text });

function titleOf({ speaker, speakers, asked }: Answer): string {
  if (speaker) return nameAndRole(speaker);
  if (speakers.length > 1) return joinNames(speakers);
  if (asked.speaker) return `Said by “${asked.speaker}”`;
  return asked.about ? `What was said about “${asked.about}”` : 'The newest statements';
}

export const joinNames = (speakers: readonly Speaker[]): string =>
  listAll(speakers.map(({ name }) => name));

/** “3 statements that name “water” and 14 made in reports about it, since Monday, newest first”. */
function howMany({ asked, found }: Answer): string {
  const { namingTotal, total, exact } = found;
  const inReports = total - namingTotal;
  const many = `${exact ? '' : 'more than '}${count(namingTotal, asked.certain ? 'certain statement' : 'statement')}`;
  const naming = asked.about
    ? `${many} that ${namingTotal === 1 ? 'names' : 'name'} “${asked.about}”`
    : many;
  const others = inReports > 0 ? ` and ${inReports} made in reports about it` : '';
  const text = `${naming}${others}${inWords(asked)}${total > 1 ? ', newest first' : ''}`;
  return text[0]!.toUpperCase() + text.slice(1);
}

const fromWhere = (from: number): string => (from > 0 ? `, from number ${from + 1}` : '');

const cutOff = (listed: number): string =>
  `The newest ${listed} can be listed here; “Save” gives more.`;

/** Says what is left out, and how to see it. */
export const leftOut = ({ total, exact }: Left): string =>
  `Not shown: ${exact ? '' : 'more than '}${count(total, 'passage')} with questions, refusals to say or mere topics. Add kind:all.`;
