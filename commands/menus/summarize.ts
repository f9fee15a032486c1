import type { Beside } from '../../src/chat/beside.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import { isPasted } from '../place/is-pasted.ts';
import { evenQuotes } from './even-quotes.ts';
import type { Menu } from './menu.ts';

const MAX_OTHERS = 4;
const LACKING = message(
  'There is nothing to sum up in this message. It takes a link to an article, or a text of at least two sentences.',
);

/** The article that a message links to, or else its own text. Of several links it takes the first. */
export const summarize: Menu = {
  id: 'summarize',
  name: 'Summarize',
  about: 'The few sentences that matter of the article or text in a message',
  alone: {
    about: 'The few sentences that matter of an article or a text that you paste',
    asks: message('A link to an article, or a text of at least two sentences'),
    lacking: message(
      'There is nothing to sum up here. It takes a link to an article, or a text of at least two sentences.',
    ),
  },
  ask({ text, addresses }) {
    const [first, ...others] = addresses;
    if (first === undefined)
      return isPasted(text) ? { line: summaryOf(evenQuotes(text)) } : { lacking: say(LACKING) };
    const line = summaryOf(first);
    return others.length > 0 ? { line, beside: besideFirst(first, others) } : { line };
  },
};

const summaryOf = (topic: string): string => formatLine('summary', { topic });

function besideFirst(first: string, others: string[]): Beside {
  return {
    note: [
      say('The message has {links} links; this is of the first, {site}.', {
        links: others.length + 1,
        site: siteOf(first),
      }),
      ...(others.length > MAX_OTHERS
        ? [
            say('Links 2 to {last} have buttons; for any other, type “summary” and the link.', {
              last: MAX_OTHERS + 1,
            }),
          ]
        : []),
    ].join(' '),
    actions: others
      .slice(0, MAX_OTHERS)
      .map((address, at) =>
        button(
          say('Link {number}: {site}', { number: at + 2, site: siteOf(address) }),
          summaryOf(address),
        ),
      ),
  };
}

const siteOf = (address: string): string => new URL(address).hostname.replace(/^www\./u, '');
