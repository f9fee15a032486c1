import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { listAny } from '../../src/language/list.ts';
import { say } from '../../src/language/say.ts';
import { foldWords } from '../../src/text/fold.ts';

/** So many are named in a sentence, and so many can be chosen from a list. */
const MAX_NAMED = 5;
const MAX_OFFERED = 25;
const ARTICLES = new Set(['a', 'an', 'the']);

/** Outlets that words may mean: by the whole name, or else by how it ends or begins. */
export type FoundOutlets = { exact: string[]; alike: string[] };

/** What the sources of this place are called, each once. */
export async function outletNames({ store, place }: Context): Promise<string[]> {
  const feeds = await store.findFeeds(place.id);
  return [...new Set(feeds.map(({ title }) => title))];
}

/**
 * The sources of this place that are called so. “The ledger” is the Harbour Ledger where no other
 * name ends so; what only begins a name may be something else.
 */
export async function findOutlets(typed: string, context: Context): Promise<FoundOutlets> {
  const words = nameWords(typed);
  if (words.length === 0) return { exact: [], alike: [] };
  const titles = await outletNames(context);
  const own = titles.map((title) => ({ title, of: nameWords(title) }));
  const whole = own.filter(({ of }) => of.join(' ') === words.join(' '));
  const ends = own.filter(({ of }) => of.slice(-words.length).join(' ') === words.join(' '));
  const begins = own.filter(({ of }) => words.every((word) => of.includes(word)));
  const exact = whole.length > 0 ? whole : ends;
  return { exact: exact.map(titleOf), alike: begins.map(titleOf) };
}

const titleOf = ({ title }: { title: string }): string => title;

const nameWords = (text: string): string[] => {
  const words = foldWords(text);
  return ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
};

/** The one that is meant. Throws a `UserError` that asks which of several; undefined for none. */
export async function findOutlet(
  typed: string,
  again: (outlet: string) => string,
  context: Context,
): Promise<string | undefined> {
  const { exact } = await findOutlets(typed, context);
  if (exact.length < 2) return exact[0];
  const words = say('Several sources here are called “{typed}”. Which one?', {
    typed: sayBack(typed),
  });
  throw askWhich(typed, words, exact, again);
}

/** That it is no source, with those that may have been meant. */
export async function unknownOutlet(
  typed: string,
  again: (outlet: string) => string,
  context: Context,
): Promise<UserError> {
  const { alike } = await findOutlets(typed, context);
  const word = sayBack(typed);
  if (alike.length > 0) {
    const outlets = listAny(alike.slice(0, MAX_NAMED));
    const words = say('“{typed}” is no source that I read here. Did you mean {outlets}?', {
      typed: word,
      outlets,
    });
    return askWhich(typed, words, alike, again);
  }
  return new UserError(
    say('“{typed}” is no source that I read here, and nobody who has been quoted.', {
      typed: word,
    }),
    ['sources list', 'speakers'],
    { word },
  );
}

const askWhich = (
  typed: string,
  message: string,
  outlets: string[],
  again: (outlet: string) => string,
): UserError =>
  new UserError(
    message,
    outlets.slice(0, MAX_OFFERED).map((outlet) => ({ label: outlet, line: again(outlet) })),
    { word: sayBack(typed), asksBack: true },
  );
