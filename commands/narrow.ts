import type { Context, Suggestion } from '../src/chat/command.ts';
import { UserError } from '../src/chat/errors.ts';
import type { Moment } from '../src/chat/times/read-moment.ts';
import { say } from '../src/language/say.ts';
import { fold } from '../src/text/fold.ts';
import { sayTopic } from './say-topic.ts';

/** The options that narrow every look-up. */
export const NARROW = {
  since: {
    kind: 'moment',
    about: 'from when on: 7d, yesterday, last week, 20 November',
    named: true,
  },
  until: {
    kind: 'moment',
    about: 'up to when, that day or week included',
    ahead: true,
    named: true,
  },
  source: {
    kind: 'text',
    about: 'only from this outlet',
    named: true,
    suggest: suggestOutlets,
  },
} as const;

/** So many results can be skipped: further ones are had by narrowing, or as a file. */
const MAX_FROM = 300;
/** A program reads on to the end; more are had by narrowing. */
const MAX_FROM_OF_PROGRAM = 100_000;

/** The option of look-ups whose results may take several messages. */
export const FROM = {
  from: {
    kind: 'number',
    about: 'skip the first n',
    min: 0,
    max: MAX_FROM,
    programMax: MAX_FROM_OF_PROGRAM,
    default: 0,
    named: true,
  },
} as const;

/** So many results can be listed: no button leads to more than can be skipped. */
export const maxListed = ({ byProgram }: Pick<Context, 'byProgram'>): number =>
  (byProgram ? MAX_FROM_OF_PROGRAM : MAX_FROM) + 1;

/** What was given for `NARROW`. */
export type Narrowed = {
  since: Moment | undefined;
  until: Moment | undefined;
  source: string | undefined;
};

/** The same for the store. Throws `UserError` where no time is left between the two. */
export function narrow({ since, until, source }: Narrowed): {
  since?: string;
  before?: string;
  outlet?: string;
} {
  if (since && until && until.end <= since.start)
    throw new UserError(
      say('No time is both {since} and {until}: swap what stands after since: and until:.', {
        since: since.said.since,
        until: until.said.until,
      }),
    );
  return {
    ...(since ? { since: since.start } : {}),
    ...(until ? { before: until.end } : {}),
    ...(source ? { outlet: source } : {}),
  };
}

/** The same for `formatLine`: times as dates, so that a button means the same next week. */
export const asTyped = ({ since, until, source }: Narrowed) => ({
  since: since?.written.since,
  until: until?.written.until,
  source,
});

/**
 * The same for people: ` from “Calder Post” in the last 7 days`, or nothing. It is set into sentences
 * that may lack it, as `{limits}`, so it brings the space before it.
 */
export function inWords({ since, until, source }: Narrowed): string {
  const when = sayWhen({ since, until });
  const from = source ? say(' from “{outlet}”', { outlet: source }) : '';
  return `${from}${when && ` ${when}`}`;
}

/** The same with the topic: ` about gas from “Calder Post” in the last 7 days`, or nothing. */
export const aboutInWords = ({
  about,
  ...narrowed
}: Narrowed & { about: string | undefined }): string =>
  `${about ? say(' about {topic}', { topic: sayTopic(about) }) : ''}${inWords(narrowed)}`;

/** `in the last 7 days`, `since yesterday until today`, `on 20 November 2026`, or nothing. */
export function sayWhen({ since, until }: Pick<Narrowed, 'since' | 'until'>): string {
  if (since && since.start === until?.start && since.end === until.end) return since.said.within;
  return [since?.said.since, until?.said.until].filter((said) => said !== undefined).join(' ');
}

async function suggestOutlets(typed: string, { store, place }: Context): Promise<Suggestion[]> {
  const feeds = await store.findFeeds(place.id);
  const titles = [...new Set(feeds.map(({ title }) => title))].filter((title) =>
    fold(title).includes(fold(typed)),
  );
  return titles.sort().map((value) => ({ value, label: value }));
}
