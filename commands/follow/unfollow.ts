import { defineCommand, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Follow } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { stopFollow } from './change.ts';
import { nameSubject, sayWhere } from './describe-follow.ts';
import { FOLLOWED, findFollows, mayChange } from './find-follows.ts';

const MAX_OFFERED = 5;

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
    const all = await findFollows(context);
    const found = matching(who, all);
    if (found.length === 1) return stopFollow(mayChange(found[0]!, context), context);
    if (all.length === 0)
      throw new UserError('Nobody and nothing is followed here.', [
        { label: 'What can be followed', line: 'help follow' },
      ]);
    throw found.length === 0 && who.trim() !== ''
      ? new UserError(
          `“${sayBack(who)}” is not followed here. ${all.length > 1 ? 'These are' : 'This is'}: ${some(all)}.`,
          offer(all),
        )
      : new UserError(
          `Which one? ${some(found.length > 0 ? found : all)}.`,
          offer(found.length > 0 ? found : all),
        );
  },
});

/** Those that have all the words, or just these. */
function matching(typed: string, follows: Follow[]): Follow[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  const wordsOf = ({ subject, channel }: Follow): string[] => [
    ...foldWords(nameSubject(subject)),
    ...foldWords(sayWhere(channel)),
  ];
  const found = follows.filter((follow) => {
    const own = wordsOf(follow);
    return words.every((word) => own.includes(word));
  });
  const exact = found.filter(
    ({ subject }) => foldWords(nameSubject(subject)).join(' ') === words.join(' '),
  );
  return exact.length > 0 ? exact : found;
}

const some = (follows: Follow[]): string =>
  [
    ...follows.slice(0, MAX_OFFERED).map(nameOf),
    ...(follows.length > MAX_OFFERED ? [`and ${follows.length - MAX_OFFERED} more`] : []),
  ].join('; ');

const offer = (follows: Follow[]) => [
  ...follows
    .slice(0, MAX_OFFERED)
    .map((follow) => ({ label: `Stop ${nameOf(follow)}`, line: `following stop ${follow.id}` })),
  { label: 'All that is followed', line: 'following list' },
];

const nameOf = ({ subject, channel }: Follow): string =>
  `${nameSubject(subject)} ${sayWhere(channel)}`;
