import { saysWhen } from '../../src/briefings/order/read-order.ts';
import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';
import { tellMinutes } from '../../src/outbox/local-time.ts';
import { FROM } from '../narrow.ts';
import { briefingsHere } from '../orders-here.ts';
import { pageOfItems } from '../page-of-items.ts';
import { briefingActions } from './briefing-actions.ts';
import { pause, resume } from './change.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { briefingData, describeBriefing, describeNext } from './describe-briefing.ts';
import { describeDelivery } from './describe-delivery.ts';
import { edit } from './edit.ts';
import { isId } from './find-briefing.ts';
import { log } from './log.ts';
import { now, preview } from './preview.ts';

/** A message of Discord holds the five buttons of so many. */
const PAGE_SIZE = 5;

const list = defineVerb({
  about: 'The briefings set up here, and when the next ones are due',
  options: FROM,
  examples: ['briefing list'],
  onlyReads: true,
  async run({ from }, context) {
    const briefings = await briefingsHere(context);
    if (briefings.length === 0)
      return reply(say('No briefings yet.'), {
        blocks: [
          {
            kind: 'text',
            text: say('Create one with “{line}”.', {
              line: context.write('briefing create 08:00 weekdays Europe/Berlin'),
            }),
          },
        ],
        actions: [button(say('Preview one'), 'briefing preview', 'primary')],
        data: [],
      });
    const items = await Promise.all(briefings.map((briefing) => toItem(briefing, context)));
    return reply(
      say('{briefings, plural, one {# briefing} other {# briefings}}', {
        briefings: briefings.length,
      }),
      {
        ...pageOfItems(items, { from, size: PAGE_SIZE, line: 'briefing list' }),
        data: briefings.map(briefingData),
      },
    );
  },
});

async function toItem(briefing: Briefing, { store }: Context): Promise<Item> {
  const [last] = await store.findDeliveries(briefing.id, 1);
  const next = describeNext(briefing);
  return {
    label: describeBriefing(briefing),
    detail: last
      ? say('next: {next} · last: {last}', { next, last: describeDelivery(last, briefing.zone) })
      : say('next: {next}', { next }),
    minutes: tellMinutes([briefing.nextDueAt, last?.settledAt, last?.dueAt], briefing.zone),
    url: null,
    actions: briefingActions(briefing),
  };
}

// `25:00`, `8-10`, `nine thirty`, `about gas`, but not `3f9a1c`
const LIKE_ORDER =
  /^(?:about |regarding |topics?[:=]|at \d|(?:at )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) \S|\d{1,4}(?:$|[\s:;,.–-]|[ap]m))/iu;

/** What is typed as an order is explained as one, also where its time is none. */
const looksLikeOrder = (words: string): boolean => LIKE_ORDER.test(words) && !isId(words.trim());

const briefing: Command = {
  name: 'briefing',
  about: 'News in a channel, at the times you choose',
  parts: { create, list, edit, pause, resume, delete: remove, preview, now, log },
  otherwise: 'list',
  means: (words) => (saysWhen(words) || looksLikeOrder(words) ? 'create' : undefined),
};
export default briefing;
