const VERB =
  '(?:also add|add|include|remove|drop|delete|exclude|leave out|take out|replace|pause|resume|plus|minus|(?:make|set|move) it)';
// `; add`, `, and remove`: before another verb
const JOINED = new RegExp(
  String.raw`\s*(?:[;,.]|(?<=\s)(?:and|then|but|&))(?:\s+(?:and|then|but|also))*\s+(?=${VERB}\s)`,
  'iu',
);
// `remove film add ferry`, `add ferry but not film`: behind a verb
const BEHIND_VERB =
  /\s*(?:(?:\s|,)(?:but|and) (?<not>not|no|without|never)(?=\s)|[\s,](?=(?:add|remove|delete|plus|minus|replace)\s)|[\s,](?<not2>without|not|except)(?=\s))\s*/iu;
const BEGINS = new RegExp(`^${VERB}\\s`, 'iu');
// `remove all but strike` is one order
const ALL = /^\S+ (?:all|everything)(?:\s|$)/iu;
const NOT: Record<string, string> = { add: 'remove', remove: 'add' };
const REMOVES = /^(?:remove|drop|delete|exclude|leave|take|minus)/iu;
const MAX_ORDERS = 4;

/** The orders of one line, each as a line of its own: `add ferry and remove film` has two. */
export function ordersIn(words: string): string[] {
  const text = words.trim();
  const joined = outsideMarks(text, JOINED);
  if (joined) return [...ordersIn(joined.before), ...ordersIn(joined.behind)].slice(0, MAX_ORDERS);
  const second = BEGINS.test(text) && !ALL.test(text) ? outsideMarks(text, BEHIND_VERB) : undefined;
  if (!second) return text === '' ? [] : [text];
  const { before, behind, groups } = second;
  const isNot = (groups?.not ?? groups?.not2) !== undefined;
  const verb = isNot ? `${NOT[REMOVES.test(text) ? 'remove' : 'add']} ` : '';
  return [before, ...ordersIn(`${verb}${behind}`)].slice(0, MAX_ORDERS);
}

function outsideMarks(text: string, form: RegExp) {
  const found = form.exec(text);
  if (!found || found.index === 0) return undefined;
  const before = text.slice(0, found.index);
  const behind = text.slice(found.index + found[0].length);
  const isInside = (before.match(/["“”„]/gu) ?? []).length % 2 === 1;
  return isInside || behind.trim() === '' ? undefined : { before, behind, groups: found.groups };
}
