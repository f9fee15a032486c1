import type { Beside } from '../../src/chat/beside.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button } from '../../src/chat/reply/reply.ts';
import { isPasted } from '../place/is-pasted.ts';
import { evenQuotes } from './even-quotes.ts';
import type { Menu } from './menu.ts';

const MAX_OTHERS = 4;
const LACKING =
  'There is nothing to sum up in this message. It takes a link to an article, or a text of at least two sentences.';

/** The article that a message links to, or else its own text. Of several links it takes the first. */
export const summarize: Menu = {
  name: 'Summarize',
  about: 'The few sentences that matter of the article or text in a message',
  ask({ text, addresses }) {
    const [first, ...others] = addresses;
    if (first === undefined)
      return isPasted(text) ? { line: summaryOf(evenQuotes(text)) } : { lacking: LACKING };
    const line = summaryOf(first);
    return others.length > 0 ? { line, beside: besideFirst(first, others) } : { line };
  },
};

const summaryOf = (topic: string): string => formatLine('summary', { topic });

function besideFirst(first: string, others: string[]): Beside {
  const rest =
    others.length > MAX_OTHERS
      ? ` Links 2 to ${MAX_OTHERS + 1} have buttons; for any other, type “summary” and the link.`
      : '';
  return {
    note: `The message has ${others.length + 1} links; this is of the first, ${siteOf(first)}.${rest}`,
    actions: others
      .slice(0, MAX_OTHERS)
      .map((address, at) => button(`Link ${at + 2}: ${siteOf(address)}`, summaryOf(address))),
  };
}

const siteOf = (address: string): string => new URL(address).hostname.replace(/^www\./u, '');
