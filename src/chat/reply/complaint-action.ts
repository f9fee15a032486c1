import { say } from '../../language/say.ts';
import { formatLine } from '../line/line.ts';
import { copiedIn } from './copied-in.ts';
import { type Action, button, type Reply } from './reply.ts';

/** The command that the button leads to. Nobody types its name by chance, and no list has it. */
export const COMPLAIN = 'something-wrong';
/** So many of each tell whoever looks into it what was shown. */
const MAX_IDS = 10;
// `"Ann Lee"`
const MARKED = /"([^"]*)"/gu;

/**
 * A button by which readers tell whoever runs this desk that an answer with copied words is wrong;
 * undefined where there are none, or where the line would carry what somebody pasted.
 */
export function complaintAction({ readAs, ...reply }: Reply): Action | undefined {
  const all = copiedIn(reply).map(({ source }) => source);
  const sources = all.filter(({ articleId }) => articleId !== '');
  if (readAs === undefined || sources.length === 0) return undefined;
  const line = formatLine(COMPLAIN, {
    line: readAs.replace(MARKED, '“$1”'),
    quotes: listIds(sources.map(({ receipt }) => receipt?.id)),
    articles: listIds(sources.map(({ articleId }) => articleId)),
  });
  return button(say('Something wrong?'), line);
}

const listIds = (ids: (string | undefined)[]): string =>
  [...new Set(ids.filter((id) => id !== undefined))].slice(0, MAX_IDS).join(',');
