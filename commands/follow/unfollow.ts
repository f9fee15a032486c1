import { defineCommand, example } from '../../src/chat/command.ts';
import { stopFollow } from './change.ts';
import { nameSubject } from './describe-follow.ts';
import { FOLLOWED, findFollows, mayChange } from './find-follows.ts';
import { theFollow } from './match-follows.ts';

export default defineCommand({
  name: 'unfollow',
  about: 'Follow somebody or something no more',
  options: {
    who: {
      kind: 'text',
      about: 'the name or words that are followed',
      suggest: async (typed, context) =>
        [...new Set((await findFollows(context)).map(({ subject }) => nameSubject(subject)))]
          .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
          .map((name) => ({ value: name, label: name })),
    },
  },
  examples: [example`unfollow ${FOLLOWED}`],
  async run({ who = '' }, context) {
    const follow = theFollow(who, await findFollows(context), {
      label: 'Stop',
      line: (id) => `following stop ${id}`,
    });
    return stopFollow(mayChange(follow, context), context);
  },
});
