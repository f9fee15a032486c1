import { isMarkedTopic } from '../../src/briefings/topic/is-marked-topic.ts';
import { readTopic } from '../../src/briefings/topic/read-topic.ts';
import { type Context, example } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker, Subject } from '../../src/model.ts';
import { areDescribed, hasName } from '../../src/speakers/match-speakers.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { isPeopleNoun } from '../../src/text/data/roles.ts';
import { foldWords } from '../../src/text/fold.ts';
import { TOPIC } from '../examples.ts';
import { readTerms } from '../read-terms.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { lookUp } from '../who/look-up.ts';
import {
  type Again,
  askBack,
  MAX_TOPIC_CHARS,
  nobody,
  notBoth,
  nothingButLeftOut,
  nothingNamed,
  withoutWords,
} from './ask-whom.ts';
import { askWhichOf, partsOf } from './one-at-a-time.ts';
import type { Asked } from './read-asked.ts';

/** Whom or what is to be followed, and who it is in words. */
export type Whom = { subject: Subject; speaker: Speaker | null };

// `“Greta Holm”`, and nothing else
const IN_MARKS = /^["“„«]([^"“”„«»]{1,100})["”“»]$/u;
// `marsh -strike`: a name, and what is to be left out
const WITHOUT = /^([^"“”„«»]{1,60}?)\s+([-−–][\p{L}\p{N}"“„«].*)$/su;
// `marsh on pay`
const ON_TOPIC = /^(.{1,60}?) (?:about|on|over|re|regarding) (?:the )?(.{1,200})$/iu;
const MAX_LOOKED_UP = 4;
const MAX_NAMED = 3;

/**
 * A speaker whom these words name, or a topic where the words are marked as such. Never a guess:
 * throws a `UserError` that asks back where they may mean somebody else, or nobody.
 */
export async function whom(
  { who, about }: Pick<Asked, 'who' | 'about'>,
  context: Context,
  again: Again,
): Promise<Whom> {
  if (who !== undefined && about !== undefined) throw notBoth({ who, about }, again);
  if (about !== undefined) return topicOf(about, context);
  if (who === undefined || foldWords(who).length === 0) throw await nothingNamed(context);
  const isMarked = isMarkedTopic(who);
  const typed = isMarked ? IN_MARKS.exec(who.trim())?.[1] : who;
  if (typed === undefined) {
    const [, name = '', words = ''] = WITHOUT.exec(who.trim()) ?? [];
    if (name !== '' && (await isSomebody(name, context))) throw withoutWords(name, words, again);
    return topicOf(who, context);
  }
  const all = await lookUp(typed, context);
  const meant = isMarked ? all.filter((one) => isJust(one, typed)) : all;
  if (isMarked && meant.length === 0) return topicOf(who, context);
  if (!(await areNamed(meant, typed, context)))
    throw (
      (await severalIn(typed, context, again)) ??
      (meant.length === 0 ? await nobody(typed, context, again) : askBack(typed, meant, again))
    );
  const found = await findSpeaker(typed, context, (speaker) => again({ who: speaker }), meant);
  return { subject: await subjectOf(found, context), speaker: found.speaker };
}

/** Whether a name is just these words. */
const isJust = ({ speaker }: SpeakerCount, typed: string): boolean =>
  foldWords(speaker.name).join(' ') === foldWords(typed).join(' ');

/** “Marsh, Holm” and “Marsh on pay” name somebody and more, of which one can be followed. */
async function severalIn(
  typed: string,
  context: Context,
  again: Again,
): Promise<UserError | undefined> {
  const parts = partsOf(typed).slice(0, MAX_LOOKED_UP);
  const areSomebody = await Promise.all(parts.map((part) => isSomebody(part, context)));
  if (parts.length > 1 && (typed.includes(',') || areSomebody.includes(true)))
    return askWhichOf(parts, typed, (part) =>
      again(areSomebody[parts.indexOf(part)] ? { who: part } : { about: part }),
    );
  const [, who, about] = ON_TOPIC.exec(typed) ?? [];
  return who !== undefined && about !== undefined && (await isSomebody(who, context))
    ? notBoth({ who, about }, again)
    : undefined;
}

/** The part of a speaker that bears the name: a follow stays with it whatever is merged or split. */
async function subjectOf({ speaker }: SpeakerCount, { store, place }: Context): Promise<Subject> {
  const { names } = await store.findProfile(place.id, speaker.id);
  const part = names.find(({ name }) => name === speaker.name)?.partId ?? speaker.id;
  return { speakerId: part, name: speaker.name };
}

async function topicOf(typed: string, context: Context): Promise<Whom> {
  const topic = typed.trim().replaceAll(/\s+/gu, ' ');
  if (topic.length > MAX_TOPIC_CHARS)
    throw new UserError(
      say('“{words}” is too long to follow: {max} characters at most. A few words do.', {
        words: sayBack(topic),
        max: MAX_TOPIC_CHARS,
      }),
    );
  const { name, without } = readTopic(topic);
  if (name === '' && without.terms.length + without.phrases.length > 0)
    throw nothingButLeftOut(topic);
  await readTerms(name || sayBack(topic), example`follow about:${TOPIC}`, context);
  return { subject: { topic }, speaker: null };
}

/** Whether these words name somebody who has been quoted here. */
export async function isSomebody(typed: string, context: Context): Promise<boolean> {
  return areNamed(await lookUp(typed, context), typed, context);
}

/** Whether somebody is called so, also in short: “IMF”. */
async function areNamed(
  meant: SpeakerCount[],
  typed: string,
  { store, place }: Context,
): Promise<boolean> {
  if (meant.some((one) => isNamed(one, typed))) return true;
  for (const { speaker } of meant.slice(0, MAX_NAMED)) {
    const { names } = await store.findProfile(place.id, speaker.id);
    if (names.some(({ name }) => isNamed({ speaker: { ...speaker, name } }, typed))) return true;
  }
  return false;
}

/** Whether the words are of a name or say what somebody is: “port” names no Portia. */
const isNamed = (one: Pick<SpeakerCount, 'speaker'>, typed: string): boolean => {
  const words = foldWords(typed.replace(/@[0-9a-f]{6}\s*$/u, ''));
  const [name = typed] = typed.split(',');
  return (
    hasName(one.speaker, words) ||
    hasName(one.speaker, foldWords(name)) ||
    (areDescribed([one], typed) && words.some(isPeopleNoun))
  );
};
