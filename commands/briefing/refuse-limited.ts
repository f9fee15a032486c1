import { readOrder } from '../../src/briefings/order/read-order.ts';
import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { isCalled, saysNothing } from './is-called.ts';

// `the briefing until monday`, `the gas one on fridays`
const LIMITED =
  /^(?<name>.*?)\s*(?<![^\s])(?<limit>(?:until|till|til|for|from|during|over|while|next|this|today|tomorrow|tonight|on|at|every)(?:\s.+)?)$/iu;

/** A briefing is paused or deleted as a whole: says so where it is asked for some days or some time. */
export function refuseLimited(
  typed: string | undefined,
  verb: 'pause' | 'delete',
  briefings: readonly Briefing[],
): void {
  const { name = '', limit } = LIMITED.exec(typed ?? '')?.groups ?? {};
  if (limit === undefined || briefings.some((one) => isCalled(one, typed!))) return;
  const found = saysNothing(name) ? briefings : briefings.filter((one) => isCalled(one, name));
  const [only, ...others] = found;
  if (!only) return;
  const word = sayBack(limit);
  const id = others.length === 0 ? ` ${only.id}` : '';
  const read = readOrder(limit.replace(/^(?:on|at|every)\s+/iu, ''));
  const isDays = read.kind === 'order' && read.order.days !== undefined;
  const says =
    verb === 'delete'
      ? say('“{word}” cannot be. A briefing is deleted as a whole.', { word })
      : say('“{word}” cannot be. A briefing is paused as a whole, until you resume it.', { word });
  const choices: Suggested[] = [
    ...(isDays && /^(?:on|at|every)\s/iu.test(limit)
      ? [{ label: say('Not {days}', { days: limit }), line: `briefing edit${id} not ${limit}` }]
      : []),
    verb === 'delete'
      ? { label: say('Delete it'), line: `briefing delete${id}`, style: 'danger' }
      : { label: say('Pause it'), line: `briefing pause${id}` },
  ];
  throw new UserError(says, choices, { word, asksBack: true });
}
