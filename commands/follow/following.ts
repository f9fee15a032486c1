import { type Command, type Context, defineVerb } from '../../src/chat/command.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import type { Follow } from '../../src/model.ts';
import { localTime } from '../../src/outbox/local-time.ts';
import { MAX_REFUSALS } from '../../src/outbox/refusal-pauses.ts';
import { sayWhere } from '../say-where.ts';
import { change, pause, resume, stop } from './change.ts';
import { describePace, followData, nameSubject } from './describe-follow.ts';
import { findFollows } from './find-follows.ts';

const list = defineVerb({
  about: 'What is followed here, and by you alone',
  options: {},
  examples: ['following'],
  async run(_, context) {
    const follows = await findFollows(context);
    if (follows.length === 0)
      return reply('Nobody and nothing is followed here.', {
        blocks: [
          {
            kind: 'text',
            text: `“${context.write('follow')}” and a name, or words, tells you when somebody speaks or something happens.`,
          },
        ],
        actions: [button('Most quoted', 'speakers list')],
        data: [],
      });
    const last = await context.store.findLastFound(follows.map(({ id }) => id));
    return reply(`Followed: ${follows.length}`, {
      blocks: [{ kind: 'list', items: follows.map((follow) => toItem(follow, last, context)) }],
      data: follows.map(followData),
    });
  },
});

function toItem(follow: Follow, last: Map<string, string>, { place }: Context): Item {
  const { id, subject, channel, zone, paused, refusals, refusal } = follow;
  const found = last.get(id);
  const from = follow.place.id === place.id ? '' : ` (from ${follow.place.name})`;
  const trouble =
    refusals >= MAX_REFUSALS ? `its channel refuses me, and I try once a day: ${refusal}` : '';
  return {
    label: `${nameSubject(subject)} ${sayWhere(channel)}${from}`,
    detail: [
      describePace(follow),
      found ? `last found ${localTime(found, zone)}` : 'nothing found yet',
      trouble,
    ]
      .filter(Boolean)
      .join(' · '),
    url: null,
    actions: [
      paused
        ? button('Resume', `following resume ${id}`)
        : button('Pause', `following pause ${id}`),
      button('Stop', `following stop ${id}`),
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
