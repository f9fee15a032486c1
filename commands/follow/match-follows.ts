import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import type { Follow } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { sayWhere } from '../say-where.ts';
import { nameSubject } from './describe-follow.ts';

const MAX_OFFERED = 5;

/** Those whose name and channel have all the words typed, or whose name is just these. */
export function matchFollows(typed: string, follows: Follow[]): Follow[] {
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
  const isJust = (name: string): boolean => foldWords(name).join(' ') === words.join(' ');
  // A phrase and its words are both called so.
  const exact = found.filter(
    ({ subject }) => isJust(nameSubject(subject)) || ('topic' in subject && isJust(subject.topic)),
  );
  return exact.length > 0 ? exact : found;
}

/** What is asked of one of them: the word on its button, and its line. */
type Wanted = { label: string; line: (id: string) => string };

/** The one that these words mean. Throws a `UserError` that asks which, or says what is followed. */
export function theFollow(typed: string, all: Follow[], wanted: Wanted): Follow {
  const found = matchFollows(typed, all);
  if (found.length === 1) return found[0]!;
  if (all.length === 0)
    throw new UserError('Nobody and nothing is followed here.', [
      { label: 'What can be followed', line: 'help follow' },
    ]);
  if (found.length === 0 && typed.trim() !== '')
    throw new UserError(
      `“${sayBack(typed)}” is not followed here. ${all.length > 1 ? 'These are' : 'This is'}: ${some(all)}.`,
      offer(all, wanted),
      { word: sayBack(typed) },
    );
  const meant = found.length > 0 ? found : all;
  throw new UserError(`Which one? ${some(meant)}.`, offer(meant, wanted), { asksBack: true });
}

const some = (follows: Follow[]): string =>
  [
    ...follows.slice(0, MAX_OFFERED).map(nameOf),
    ...(follows.length > MAX_OFFERED ? [`and ${follows.length - MAX_OFFERED} more`] : []),
  ].join('; ');

const offer = (follows: Follow[], { label, line }: Wanted): Suggested[] => [
  ...follows
    .slice(0, MAX_OFFERED)
    .map((follow) => ({ label: `${label} ${nameOf(follow)}`, line: line(follow.id) })),
  { label: 'All that is followed', line: 'following list' },
];

const nameOf = ({ subject, channel }: Follow): string =>
  `${nameSubject(subject)} ${sayWhere(channel)}`;
