import { type Context, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { speakerId } from '../../src/text/fold.ts';
import { areSpelledAlike } from '../who/are-spelled-alike.ts';
import { sayNames } from '../who/describe-speaker.ts';
import { exactName, exactNames } from '../who/exact-name.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { lookUp } from '../who/look-up.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';

const MAX_MERGED = 20;

export const merge = defineVerb({
  about: 'Treat two names as one speaker, for everyone here',
  options: {
    one: {
      kind: 'text',
      about: 'the name to merge; separate several with semicolons',
      required: true,
      suggest: suggestSpeakers,
    },
    other: {
      kind: 'text',
      about: 'the other name; the name with more statements stays',
      required: true,
      suggest: suggestSpeakers,
    },
    keep: {
      kind: 'text',
      about: 'which of the names stays',
      suggest: suggestSpeakers,
      named: true,
    },
  },
  examples: ['speakers merge NAME "OTHER NAME"'],
  form: { title: message('Make one of two names') },
  manages: true,
  async run({ one, other, keep }, context) {
    const namesakes = await sameNamesakes(one, other, context);
    const [meant, others] = namesakes ?? [
      await findInto(one, other, context),
      await findAll(one, other, context),
    ];
    if (others.some(({ speaker }) => speaker.id === meant.speaker.id))
      throw alreadyOne(one, other, meant);
    const { into, merged } = chooseName(meant, others, keep);
    for (const { speaker } of merged)
      await context.store.mergeSpeakers(context.place.id, speaker.id, into.speaker.id);
    return reply(
      say('From now on, quotes by {names} count as {speaker}’s here.', {
        names: sayNames(merged, into),
        speaker: sayNames([into], ...merged),
      }),
      {
        actions: [
          button(
            say('Undo'),
            formatLine('speakers split', {
              one: exactName(into.speaker),
              part: exactNames(merged),
            }),
          ),
          button(say('Quotes'), formatLine('quotes', { speaker: exactName(into.speaker) })),
        ],
        data: { merged: merged.map(({ speaker }) => speaker.name), into: into.speaker.name },
      },
    );
  },
});

/**
 * Where both names mean the same few people, they are who is to be one: names that differ by a hyphen
 * find each other.
 */
async function sameNamesakes(
  one: string,
  other: string,
  context: Context,
): Promise<[SpeakerCount, SpeakerCount[]] | undefined> {
  const [first, ...rest] = await lookUp(other, context);
  const found = await lookUp(one, context);
  const ids = new Set(found.map(({ speaker }) => speaker.id));
  if (!first || rest.length === 0 || ids.size !== rest.length + 1) return undefined;
  const all = [first, ...rest];
  const areSame = all.every(({ speaker }) => ids.has(speaker.id)) && areSpelledAlike(all);
  return areSame ? [first, rest] : undefined;
}

/**
 * The name with more statements stays, in whichever order the names were typed, unless `keep` says
 * which. A name that was split off goes back to whose it was.
 */
function chooseName(
  meant: SpeakerCount,
  others: SpeakerCount[],
  keep?: string,
): { into: SpeakerCount; merged: SpeakerCount[] } {
  const all = [meant, ...others];
  const most = all.reduce((best, one) => (one.quotes > best.quotes ? one : best));
  const isKept = ({ speaker }: SpeakerCount): boolean =>
    keep === exactName(speaker) || keep === speaker.name;
  const kept = all.find(isKept) ?? all.find((one) => isCalled(one, keep));
  if (keep !== undefined && !kept)
    throw new UserError(
      say('“{typed}” is none of these names: {names}.', {
        typed: sayBack(keep),
        names: all.map(({ speaker }) => speaker.name).join('; '),
      }),
    );
  const isSplit = all.some(({ speaker }) => speaker.id.includes('/'));
  const into = kept ?? (isSplit ? meant : most);
  return { into, merged: all.filter((one) => one !== into) };
}

const isCalled = ({ speaker }: SpeakerCount, typed?: string): boolean =>
  typed !== undefined && speakerId(typed) === speakerId(speaker.name);

const findInto = (one: string, other: string, context: Context): Promise<SpeakerCount> =>
  asking(message('The second name:'), () =>
    findSpeaker(other, context, (speaker) => formatLine('speakers merge', { one, other: speaker })),
  );

/** A question back says which of the names it is about. */
async function asking<T>(which: Message, find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof UserError) || !error.about.asksBack) throw error;
    throw new UserError(`${say(which)} ${error.message}`, error.suggestions, error.about);
  }
}

/** In turn, so that one question is asked at a time. */
async function findAll(one: string, other: string, context: Context): Promise<SpeakerCount[]> {
  const found: SpeakerCount[] = [];
  const names = one.split(';');
  if (names.length > MAX_MERGED)
    throw new UserError(
      say('At most {max} names can be merged at once; these are {names}.', {
        max: MAX_MERGED,
        names: names.length,
      }),
    );
  for (const name of names)
    found.push(
      await asking(message('The first name:'), () =>
        findSpeaker(name, context, (speaker) =>
          formatLine('speakers merge', { one: one.replace(name, () => speaker), other }),
        ),
      ),
    );
  return found;
}

const alreadyOne = (one: string, other: string, { speaker }: SpeakerCount): UserError =>
  new UserError(say('“{one}” and “{other}” are already one speaker here.', { one, other }), [
    { label: speaker.name, line: formatLine('speakers list', { name: exactName(speaker) }) },
  ]);
