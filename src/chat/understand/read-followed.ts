import {
  ABOUT_FORM,
  ANYBODY,
  HAPPENS,
  NOBODY,
  SPEAKS,
  STIRS,
  UPDATE_FORM,
  WATCH_FORM,
  WHENEVER,
  WORDS_OF,
} from './data/follow-words.ts';
import { lowOf } from './low-of.ts';
import type { Manner } from './take-manner.ts';

/** Whom or what is followed: whose words, words about something, or what may be either. */
export type Subject = { who?: string; about?: string; either?: string };

// `https://…`, `example.org`: a source
export const ADDRESS = /^(?:https?:|\S+\.\p{L}{2,}(?:\/|$))/iu;

/** Whom or what a sentence wants to follow; undefined where it wants something else. */
export function readFollowed(text: string, manner: Manner): Subject | undefined {
  const low = lowOf(text);
  const behind = (form: RegExp): string | undefined => {
    const found = form.exec(low)?.[1];
    return found === undefined ? undefined : endOf(text, found);
  };
  const clause = behind(WHENEVER);
  if (clause !== undefined) return happening(clause);
  const about = behind(ABOUT_FORM) ?? (hasManner(manner) ? behind(UPDATE_FORM) : undefined);
  if (about !== undefined) return wordsOf(about) ?? { about };
  const watched = behind(WATCH_FORM);
  if (watched === undefined || ADDRESS.test(watched)) return undefined;
  return wordsOf(watched) ?? { either: watched };
}

const hasManner = ({ when, to }: Manner): boolean => when !== undefined || to !== undefined;

/** What has to happen: “Marsh speaks”, “there is news on pay”. */
function happening(clause: string): Subject | undefined {
  const low = lowOf(clause);
  const happens = HAPPENS.exec(low)?.[1];
  if (happens !== undefined) return { about: endOf(clause, happens) };
  const [, name, said, mentioned] = SPEAKS.exec(low) ?? [];
  const topic = said ?? mentioned;
  if (name !== undefined && NOBODY.test(name)) return undefined;
  const about = topic === undefined ? {} : { about: endOf(clause, topic) };
  if (name !== undefined && ANYBODY.test(name)) return topic === undefined ? undefined : about;
  if (name !== undefined) return { who: clause.slice(0, name.length), ...about };
  const stirs = STIRS.exec(low)?.[1];
  return stirs === undefined || NOBODY.test(stirs)
    ? undefined
    : { about: clause.slice(0, stirs.length) };
}

/** “New quotes by Holm”, “what Holm says about pay”. */
export function wordsOf(text: string): Subject | undefined {
  const low = lowOf(text);
  const found = WORDS_OF.map((form) => form.exec(low)).find((one) => one !== null);
  const [, name, topic] = found ?? [];
  if (name === undefined || NOBODY.test(name)) return undefined;
  const start = low.indexOf(` ${name}`) + 1;
  return {
    who: text.slice(start, start + name.length),
    ...(topic !== undefined && { about: endOf(text, topic) }),
  };
}

const endOf = (text: string, end: string): string => text.slice(text.length - end.length);
