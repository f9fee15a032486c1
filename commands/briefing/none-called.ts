import { ANY_WORD, readOrder } from '../../src/briefings/order/read-order.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';

// `the gas one`
const AROUND = /^(?:the|my|our|that|this)\s+|\s*(?:ones?|briefing)$/giu;

/** No briefing is called so: one that is can be set up with what was to be changed. */
export function noneCalled(name: string, change: string): UserError {
  const word = sayBack(name);
  const about = name.replace(AROUND, '');
  const read = readOrder(about, ANY_WORD);
  const isTopic = read.kind === 'order' && read.loose !== undefined;
  const order = [change, isTopic ? `about ${about}` : about].filter(Boolean).join(' ');
  return new UserError(
    say('There is no briefing “{word}” here.', { word }),
    ['briefing list', { label: say('Set up a new one'), line: `briefing create ${order}` }],
    { word },
  );
}
