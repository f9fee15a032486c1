import { type Suggested, UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import { speakIn } from '../../src/language/speak.ts';
import type { Follow } from '../../src/model.ts';
import { foldWords } from '../../src/text/fold.ts';
import { nameFollow, nameSubject, typedSubject } from './describe-follow.ts';

const MAX_OFFERED = 5;
// `everything`, `all of them`: one is changed at a time
const ALL =
  /^(?:all|both|everybody|everyone|everything)(?: (?:of )?(?:it|that|these|them|those))?$/iu;

/** Those whose name and channel have all the words typed, or whose name is just these. */
export function matchFollows(typed: string, follows: Follow[]): Follow[] {
  const words = foldWords(typed);
  if (words.length === 0) return [];
  // As they are said, and in English, in which lines are written.
  const wordsOf = (follow: Follow): string[] => [
    ...foldWords(nameFollow(follow)),
    ...foldWords(speakIn('en', () => nameFollow(follow))),
  ];
  const found = follows.filter((follow) => {
    const own = wordsOf(follow);
    return words.every((word) => own.includes(word));
  });
  const isJust = (name: string): boolean => foldWords(name).join(' ') === words.join(' ');
  // A phrase and its words are both called so.
  const exact = found.filter(
    ({ subject }) =>
      isJust(nameSubject(subject)) ||
      isJust(typedSubject(subject)) ||
      ('topic' in subject && isJust(subject.topic)),
  );
  return exact.length > 0 ? exact : found;
}

/** What is asked of one of them: the words on its button, and its line. */
type Wanted = { label: (name: string) => string; line: (id: string) => string };

/** The one that these words mean. Throws a `UserError` that asks which, or says what is followed. */
export function theFollow(typed: string, all: Follow[], wanted: Wanted): Follow {
  const found = matchFollows(typed, all);
  if (found.length === 1) return found[0]!;
  if (all.length === 0)
    throw new UserError(say('Nobody and nothing is followed here.'), [
      { label: say('What can be followed'), line: 'help follow' },
    ]);
  const isAll = typed.trim() === '' || ALL.test(typed.trim());
  if (found.length === 0 && !isAll)
    throw new UserError(
      all.length > 1
        ? say('“{typed}” is not followed here. These are: {follows}.', {
            typed: sayBack(typed),
            follows: some(all),
          })
        : say('“{typed}” is not followed here. This is: {follow}.', {
            typed: sayBack(typed),
            follow: some(all),
          }),
      offer(all, wanted),
      { word: sayBack(typed) },
    );
  const meant = found.length > 0 ? found : all;
  throw new UserError(
    say('Which one? {follows}.', { follows: some(meant) }),
    offer(meant, wanted),
    { asksBack: true },
  );
}

function some(follows: Follow[]): string {
  const named = follows.slice(0, MAX_OFFERED).map(nameFollow).join('; ');
  const more = follows.length - MAX_OFFERED;
  return more > 0 ? say('{follows}; and {more} more', { follows: named, more }) : named;
}

const offer = (follows: Follow[], { label, line }: Wanted): Suggested[] => [
  ...follows
    .slice(0, MAX_OFFERED)
    .map((follow) => ({ label: label(nameFollow(follow)), line: line(follow.id) })),
  { label: say('All that is followed'), line: 'following list' },
];
