import { defineCommand, example } from '../../src/chat/command.ts';
import { say } from '../../src/language/say.ts';
import { stopFollow } from './change.ts';
import { nameSubject, typedSubject } from './describe-follow.ts';
import { FOLLOWED, findFollows, mayChange } from './find-follows.ts';
import { theFollow } from './match-follows.ts';

export default defineCommand({
  name: 'unfollow',
  about: 'Follow somebody or something no more',
  own: true,
  options: {
    who: {
      kind: 'text',
      about: 'the name or words that are followed',
      suggest: async (typed, context) => {
        const all = (await findFollows(context)).map(({ subject }) => ({
          value: typedSubject(subject),
          label: nameSubject(subject),
        }));
        return [...new Map(all.map((one) => [one.value, one])).values()].filter(({ label }) =>
          label.toLowerCase().includes(typed.trim().toLowerCase()),
        );
      },
    },
  },
  examples: [example`unfollow ${FOLLOWED}`],
  async run({ who = '' }, context) {
    const follow = theFollow(who, await findFollows(context), {
      label: (name) => say('Stop {follow}', { follow: name }),
      line: (id) => `following stop ${id}`,
    });
    return stopFollow(await mayChange(follow, context), context);
  },
});
