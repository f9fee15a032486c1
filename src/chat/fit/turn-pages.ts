import { say } from '../../language/say.ts';
import { type Action, button, type More } from '../reply/reply.ts';

/**
 * How a platform shows the pages of a list: below one another, each in the place of the one before it,
 * or one after the other with no buttons.
 */
export type Pages = 'below' | 'in place' | 'all';

/** What leads to the other pages of a list, and which part of it this one shows. */
export type Turning = { actions: Action[]; note: string | undefined; goesOn: boolean };

/** A platform’s button carries 100 characters, some of them for the adapter. */
const MAX_LINE_BYTES = 95;

/**
 * The buttons below a page that shows `shown` items. How many fit differs from page to page, so the
 * buttons carry how many each page before showed: going back leads to just those pages.
 */
export function turnPages(more: More, shown: number, pages: Pages = 'below'): Turning {
  const { from, total } = more;
  const next = from + Math.max(1, shown);
  const goesOn = next < total;
  if (from === 0 && !goesOn) return { actions: [], note: undefined, goesOn };
  const actions = {
    all: () => [],
    below: () => [...nextOf(more, next), ...firstOf(more)],
    'in place': () => [
      ...[...previousOf(more), ...nextInPlace(more, next), ...firstBeyond(more)].map(replacing),
      ...(more.allLine ? [button(say('All of it'), more.allLine)] : []),
      ...(more.restLine && goesOn
        ? [button(say('All of it'), `${more.restLine} from:${next}`)]
        : []),
    ],
  };
  return {
    actions: actions[pages](),
    note: more.isMore
      ? say('{part} of more than {total}', { part: partOf(from, shown), total })
      : say('{part} of {total}', { part: partOf(from, shown), total }),
    goesOn,
  };
}

/** Where a line ends with a page, and with the pages before it: `from:10 past:4.6`. */
const PAGE = /^(?<line>.* from:(?<from>\d+)) past:(?<past>\d+(?:\.\d+)*)$/su;

/** The line without the pages before, which are no matter of any command. */
export function readPage(line: string): { line: string; past: number[] } {
  const page = PAGE.exec(line)?.groups;
  if (!page) return { line, past: [] };
  const past = page.past!.split('.').map(Number);
  const isTrail = !past.includes(0) && sum(past) <= Number(page.from);
  return { line: page.line!, past: isTrail ? past : [] };
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** `3–8`, or `3` alone. */
const partOf = (from: number, shown: number): string =>
  shown > 1 ? `${from + 1}–${from + shown}` : `${from + 1}`;

const replacing = (action: Action): Action => ({ ...action, replaces: true });

const nextOf = ({ line, total }: More, next: number): Action[] =>
  next < total
    ? [button(say('Next ({left} more)', { left: total - next }), `${line} from:${next}`, 'primary')]
    : [];

const nextInPlace = (more: More, next: number): Action[] =>
  nextOf(more, next).map(({ label, style }) =>
    button(`${label} ›`, lineTo(more, next, [...(more.past ?? []), next - more.from]), style),
  );

/** Where the page before is not known, that is the first one. */
function previousOf(more: More): Action[] {
  const { from, past = [] } = more;
  if (from === 0) return [];
  const last = past.at(-1);
  const previous = last === undefined ? 0 : from - last;
  return [button(`‹ ${say('Previous')}`, lineTo(more, previous, past.slice(0, -1)))];
}

/** To the first page, where that is not the one before. */
function firstBeyond(more: More): Action[] {
  const last = more.past?.at(-1);
  return last !== undefined && last < more.from ? firstOf(more) : [];
}

const firstOf = ({ line, from }: More): Action[] =>
  from > 0 ? [button(say('First page'), line)] : [];

/** With as many of the pages before as there is room for: the first ones are forgotten first. */
function lineTo({ line, shortLine = line }: More, from: number, past: number[]): string {
  if (from === 0) return line;
  for (let left = past; left.length > 0; left = left.slice(1)) {
    const page = ` from:${from} past:${left.join('.')}`;
    const fitting = [line, shortLine].find(
      (one) => Buffer.byteLength(one + page) <= MAX_LINE_BYTES,
    );
    if (fitting !== undefined) return fitting + page;
  }
  return `${line} from:${from}`;
}
