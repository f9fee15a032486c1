import { removeMatch } from './remove-match.ts';
import type { Token } from './tokens.ts';

const NUMBER =
  '(?:\\d{1,3}|half a dozen|an?(?: single)? (?:couple|few|handful|dozen)(?: of)?|a single|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|fifty)';
const NEWEST =
  '(?:the |his |her |their )?(?:(?:very )?(?:last|latest|first|top|newest|most recent|recent|best|past|next) )';
const NOUNS =
  '(?:quotes?|quotations?|statements?|remarks?|comments?|things|words|lines|sentences|passages|sayings|results|hits|items|stories|headlines|reports|articles)';
// `the last 5 quotes`, `ten most recent statements`, `a couple of quotes`
const COUNTED = new RegExp(
  `(?:^| )(?:just |only |at most |max |maximum |up to |no more than |about )?(?:${NEWEST}|the )?${NUMBER} (?:of )?(?:${NEWEST})?(?:good |short |direct |new |notable |famous )?${NOUNS}(?= |$)`,
  'u',
);
// `latest 5 from holm`, `top three by holm`
const LEADING = new RegExp(
  `^(?:the )?(?:last|latest|first|top|newest) ${NUMBER}(?= (?:from|by|of|on|about)(?: |$)|$)`,
  'u',
);
// `limit 5`, `max 3`, `5` at the end
const LIMIT =
  /(?:^| )(?:limit(?:ed)?(?: to)?|max(?:imum)?|at most|no more than|count|number) \d{1,3}(?= |$)/u;
// a number at the end of a name: behind `since`, `on` and the like, or a month, it is no count
const LAST_WORD =
  /(?<=^(?!.*(?:^| )(?:about|after|before|between|from|in|of|on|over|re|regarding|since|till?|to|until) ).*\S) \d{1,2}$/u;
const MONTH_AND_DAY =
  /(?:^| )(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}$/u;
const COUNT = new RegExp(`(?:^| )(${NUMBER})(?= |$)`, 'u');

/** How many were asked for, as typed, and the words without it. A count of days is a time. */
export function takeCount(tokens: Token[]): { count?: string; rest: Token[] } {
  for (const pattern of [COUNTED, LEADING, LIMIT, LAST_WORD]) {
    const rest = removeMatch(tokens, pattern);
    if (!rest) continue;
    const low = tokens.map((token) => (token.quoted ? '\0' : token.low)).join(' ');
    if (pattern === LAST_WORD && MONTH_AND_DAY.test(low)) continue;
    const count = COUNT.exec(pattern.exec(low)![0])?.[1];
    if (count !== undefined) return { count: count.replace(/ of$/u, ''), rest };
  }
  return { rest: tokens };
}
