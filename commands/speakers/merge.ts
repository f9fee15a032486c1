import { type Context, defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { message, say } from '../../src/language/say.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { sayNames } from '../who/describe-speaker.ts';
import { exactName, exactNames } from '../who/exact-name.ts';
import { findSpeaker } from '../who/find-speaker.ts';
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
      about: 'the name to merge it into',
      required: true,
      suggest: suggestSpeakers,
    },
  },
  examples: ['speakers merge NAME "OTHER NAME"'],
  form: { title: message('Make one of two names') },
  manages: true,
  async run({ one, other }, context) {
    const into = await findSpeaker(other, context, (speaker) =>
      formatLine('speakers merge', { one, other: speaker }),
    );
    const merged = await findAll(one, other, context);
    if (merged.some(({ speaker }) => speaker.id === into.speaker.id))
      throw alreadyOne(one, other, into);
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
      await findSpeaker(name, context, (speaker) =>
        formatLine('speakers merge', { one: one.replace(name, () => speaker), other }),
      ),
    );
  return found;
}

const alreadyOne = (one: string, other: string, { speaker }: SpeakerCount): UserError =>
  new UserError(say('“{one}” and “{other}” are already one speaker here.', { one, other }), [
    { label: speaker.name, line: formatLine('speakers list', { name: exactName(speaker) }) },
  ]);
