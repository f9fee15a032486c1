import { parseMoment } from '../times/parse-moment.ts';
import { lowOf } from './low-of.ts';

/** The outlet that a sentence names before or behind its question, and the question. */
export type Led = { source?: string; rest: string };

// `in the`, `per`, `according to`: what leads to an outlet
const LEAD =
  '(?:(?:just|only|strictly) )?(?:(?:in|from|per|via|by|at|according to|as per|going by|looking at) )?';
const THE = /^the /u;
/** Words that many outlets end with, and that mean something without them. */
const COMMON =
  /^(?:daily|desk|journal|live|mail|media|net|network|news|now|online|post|press|report|review|star|sun|times|today|tv|week|weekly|wire|world)$/u;
const MIN_NAME_CHARS = 4;

/**
 * Takes the outlet away that a sentence begins with, as in “Harbour Ledger: Holm on pay”, or has in
 * brackets or with “only” at its end. The last word of a name will do where only one ends so.
 */
export function takeOutlet(bare: string, outlets: readonly string[]): Led {
  const low = lowOf(bare);
  for (const { name, title, isShort } of namesOf(outlets)) {
    if (!low.includes(name)) continue;
    const own = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const led = new RegExp(
      `^(${LEAD})(the )?${own}(?:'s)?(?! ?(?:on|about|re) )( ?[:,–—-]+|)(?= |$)`,
      'u',
    ).exec(low);
    const isSure = led && (led[3] !== '' || (led[1] !== '' && (!isShort || led[2])));
    const rest = led ? bare.slice(led[0].length).replace(/^[\s:,–—-]+/u, '') : '';
    if (isSure && rest !== '') return { source: title, rest };
    const behind = new RegExp(
      `[\\s,–—-]+[(\\[](?:in |from )?(?:the )?${own}[)\\]]?$|\\s*[,–—-]+ ?(?:in |from )?(?:the )?${own} only$|\\s*[,–—-]+ ?only (?:in |from )?(?:the )?${own}$`,
      'u',
    ).exec(low);
    if (behind && behind.index > 0) return { source: title, rest: bare.slice(0, behind.index) };
  }
  return { rest: bare };
}

type Name = { name: string; title: string; isShort: boolean };

/** What the outlets may be called, the longest names first. */
function namesOf(outlets: readonly string[]): Name[] {
  const whole = outlets.map((title) => ({
    name: lowOf(title).replace(THE, ''),
    title,
    isShort: false,
  }));
  const last = whole.map(({ name }) => name.split(' ').at(-1)!);
  const short = whole.flatMap(({ title, name }, at): Name[] => {
    const word = last[at]!;
    const isOne = last.filter((one) => one === word).length === 1 && word !== name;
    const isName = word.length >= MIN_NAME_CHARS && !COMMON.test(word) && !parseMoment(word);
    return isOne && isName ? [{ name: word, title, isShort: true }] : [];
  });
  return [...whole, ...short].sort((one, other) => other.name.length - one.name.length);
}
