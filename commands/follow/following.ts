import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import type { Follow } from '../../src/model.ts';
import { localTime, tellMinutes } from '../../src/outbox/local-time.ts';
import { MAX_REFUSALS } from '../../src/outbox/refusal-pauses.ts';
import { FROM } from '../narrow.ts';
import { pageOfItems } from '../page-of-items.ts';
import { change, pause, resume, stop } from './change.ts';
import { describePace, followData, nameFollow } from './describe-follow.ts';
import { findFollows } from './find-follows.ts';

/** A message of Discord holds the two buttons of so many. */
const PAGE_SIZE = 8;

const list = defineVerb({
  about: 'What is followed here, and by you alone',
  own: true,
  options: FROM,
  examples: ['following'],
  async run({ from }, context) {
    const follows = await findFollows(context);
    if (follows.length === 0)
      return reply(say('Nobody and nothing is followed here.'), {
        blocks: [
          {
            kind: 'text',
            text: say(
              '“{line}” and a name, or words, tells you when somebody speaks or something happens.',
              { line: context.write('follow') },
            ),
          },
        ],
        actions: [button(say('Most quoted'), 'speakers list')],
        data: [],
      });
    const last = await context.store.findLastFound(follows.map(({ id }) => id));
    const items = follows.map((follow) => toItem(follow, last, context));
    return reply(say('Followed: {follows}', { follows: follows.length }), {
      ...pageOfItems(items, { from, size: PAGE_SIZE, line: 'following list' }),
      data: follows.map(followData),
    });
  },
});

function toItem(follow: Follow, last: Map<string, string>, { place }: Context): Item {
  const { id, zone, paused, refusals, refusal } = follow;
  const found = last.get(id);
  const name = nameFollow(follow);
  return {
    label:
      follow.place.id === place.id
        ? name
        : say('{follow} (from {place})', { follow: name, place: follow.place.name }),
    detail: [
      describePace(follow),
      found ? say('last found {time}', { time: localTime(found, zone) }) : say('nothing found yet'),
      ...(refusals >= MAX_REFUSALS
        ? [say('its channel refuses me, and I try once a day: {reason}', { reason: refusal ?? '' })]
        : []),
    ].join(' · '),
    minutes: tellMinutes([found], zone),
    url: null,
    actions: [
      paused
        ? button(say('Resume'), `following resume ${id}`)
        : button(say('Pause'), `following pause ${id}`),
      button(say('Stop'), `following stop ${id}`),
    ],
  };
}

const following: Command = {
  name: 'following',
  about: 'What is followed: pause, resume, stop',
  parts: { list, pause, resume, stop, change },
  otherwise: 'list',
};
export default following;
