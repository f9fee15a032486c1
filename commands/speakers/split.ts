import { defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { message, say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import type { SpeakerCount, SpeakerProfile } from '../../src/store/speakers/speakers.ts';
import { speakerId } from '../../src/text/fold.ts';
import { sayNames } from '../who/describe-speaker.ts';
import { exactName, exactNames } from '../who/exact-name.ts';
import { findSpeaker } from '../who/find-speaker.ts';
import { lookUp } from '../who/look-up.ts';
import { suggestSpeakers } from '../who/suggest-speakers.ts';

export const split = defineVerb({
  about: 'Undo a merge, or separate names taken for one speaker, for everyone here',
  options: {
    one: { kind: 'text', about: 'the speaker’s name', required: true, suggest: suggestSpeakers },
    part: {
      kind: 'text',
      about: 'only this name; separate several with semicolons',
      named: true,
    },
  },
  examples: ['speakers split NAME'],
  form: { title: message('Take names apart') },
  manages: true,
  async run({ one, part }, context) {
    const { store, place } = context;
    const whole = await findSpeaker(one, context, (speaker) =>
      formatLine('speakers split', { one: speaker, part }),
    );
    const { names } = await store.findProfile(place.id, whole.speaker.id);
    const parts = partsOf(whole.speaker, names, part);
    if (parts.length === 0) throw nothingToSplit(whole, part);
    const aliases = parts.flatMap(({ nameId }) => nameId ?? []);
    const merged = parts.filter(({ nameId }) => nameId === undefined).map(({ id }) => id);
    if (aliases.length > 0) await store.splitNames(place.id, whole.speaker.id, aliases);
    if (merged.length > 0) await store.unmergeSpeakers(place.id, merged);
    const apart = (await Promise.all(parts.map((one) => lookUp(exactName(one), context)))).flat();
    return reply(
      say('From now on, quotes by {names} no longer count as {speaker}’s here.', {
        names: sayNames(apart, whole),
        speaker: sayNames([whole], ...apart),
      }),
      {
        actions: [
          button(
            say('Undo'),
            formatLine('speakers merge', {
              one: exactNames(apart),
              other: exactName(whole.speaker),
            }),
          ),
          button(say('Speakers'), 'speakers list'),
        ],
        data: { apart: apart.map(({ speaker }) => speaker.name), from: whole.speaker.name },
      },
    );
  },
});

/** A speaker that someone merged, or, with `nameId`, a name that we took for the speaker's. */
type Part = { id: string; name: string; nameId?: string };

/** The parts asked for; by default what was merged, or else every name but the one shown. */
function partsOf({ id, name }: Speaker, names: SpeakerProfile['names'], asked?: string): Part[] {
  const merged = [...Map.groupBy(names, ({ partId }) => partId)].flatMap(([partId, [first]]) =>
    partId !== id && first ? [{ id: partId, name: first.name }] : [],
  );
  const own = names.filter((one) => one.partId === id && !id.includes('/'));
  const aliases = own
    .filter((one) => one.name !== name)
    .map(({ nameId, name }) => ({ id: `${id}/${nameId}`, name, nameId }));
  if (asked === undefined) return merged.length > 0 ? merged : aliases;
  const wanted = asked.split(';').map((text) => text.trim());
  return [...merged, ...aliases].filter((part) =>
    wanted.some((text) => text === exactName(part) || speakerId(text) === speakerId(part.name)),
  );
}

const nothingToSplit = ({ speaker }: SpeakerCount, part?: string): UserError =>
  new UserError(
    part
      ? say('Nobody called “{typed}” counts as {speaker} here.', {
          typed: sayBack(part),
          speaker: speaker.name,
        })
      : say('{speaker} has only one name here, so there is nothing to split.', {
          speaker: speaker.name,
        }),
    [{ label: speaker.name, line: formatLine('speakers list', { name: exactName(speaker) }) }],
  );
