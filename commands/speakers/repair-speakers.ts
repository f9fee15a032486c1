import { defineVerb } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, reply } from '../../src/chat/reply.ts';
import type { Speaker } from '../../src/model.ts';
import type { SpeakerCount, SpeakerProfile } from '../../src/store/speakers/speakers.ts';
import { fold, speakerId } from '../../src/text/fold.ts';
import { exactly, findSpeaker, lookUp, suggestSpeakers } from './find-speaker.ts';

export const merge = defineVerb({
  about: 'Count one speaker’s quotes as another’s, in this place',
  options: {
    one: {
      kind: 'text',
      about: 'whose quotes; several with a semicolon between',
      required: true,
      suggest: suggestSpeakers,
    },
    other: { kind: 'text', about: 'who that is', required: true, suggest: suggestSpeakers },
  },
  examples: ['speakers merge peskov "Dmitry Peskov"'],
  manages: true,
  async run({ one, other }, context) {
    const into = await findSpeaker(other, context, (speaker) =>
      formatLine('speakers merge', { one, other: speaker }),
    );
    const merged: SpeakerCount[] = [];
    for (const name of one.split(';'))
      merged.push(
        await findSpeaker(name, context, (speaker) =>
          formatLine('speakers merge', { one: one.replace(name, speaker), other }),
        ),
      );
    const same = merged.find(({ speaker }) => speaker.id === into.speaker.id);
    if (same)
      throw new UserError(`“${one}” and “${other}” are one speaker here already.`, [
        {
          label: into.speaker.name,
          line: formatLine('speakers list', { name: exactly(into.speaker) }),
        },
      ]);
    for (const { speaker } of merged)
      await context.store.mergeSpeakers(context.place.id, speaker.id, into.speaker.id);
    return reply(
      `From now on, quotes of ${namesOf(merged, into)} count as ${namesOf([into], ...merged)}’s here.`,
      {
        actions: [
          button(
            'Undo',
            formatLine('speakers split', { one: exactly(into.speaker), part: exactlyAll(merged) }),
          ),
          button('Quotes', formatLine('quotes', { speaker: exactly(into.speaker) })),
        ],
        data: { merged: merged.map(({ speaker }) => speaker.name), into: into.speaker.name },
      },
    );
  },
});

export const split = defineVerb({
  about: 'Take apart who was merged or taken for one, in this place',
  options: {
    one: { kind: 'text', about: 'the speaker', required: true, suggest: suggestSpeakers },
    part: {
      kind: 'text',
      about: 'only who is called so; several with a semicolon between',
      named: true,
    },
  },
  examples: ['speakers split "Dmitry Peskov"'],
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
    const apart = (await Promise.all(parts.map((one) => lookUp(exactly(one), context)))).flat();
    return reply(
      `From now on, quotes of ${namesOf(apart, whole)} no longer count as ${namesOf([whole], ...apart)}’s here.`,
      {
        actions: [
          button(
            'Undo',
            formatLine('speakers merge', { one: exactlyAll(apart), other: exactly(whole.speaker) }),
          ),
          button('Speakers', 'speakers list'),
        ],
        data: { apart: apart.map(({ speaker }) => speaker.name), from: whole.speaker.name },
      },
    );
  },
});

/** `nameId` where it is a name we took for the speaker's; without, it was merged by people. */
type Part = { id: string; name: string; nameId?: string };

/** What people merged comes off first; where they merged nothing, every name but the one shown stands alone. */
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
    wanted.some((text) => text === exactly(part) || speakerId(text) === speakerId(part.name)),
  );
}

const nothingToSplit = ({ speaker }: SpeakerCount, part?: string): UserError =>
  new UserError(
    part
      ? `Nobody called “${part}” counts as ${speaker.name} here.`
      : `${speaker.name} goes by one name here: there is nothing to take apart.`,
    [{ label: speaker.name, line: formatLine('speakers list', { name: exactly(speaker) }) }],
  );

const exactlyAll = (all: SpeakerCount[]): string =>
  all.map(({ speaker }) => exactly(speaker)).join('; ');

/** Names, with what they are where one of the others is called the same. */
function namesOf(all: SpeakerCount[], ...others: SpeakerCount[]): string {
  const isShared = (name: string) =>
    others.some(({ speaker }) => fold(speaker.name) === fold(name));
  return all
    .map(({ speaker: { name, roles } }) =>
      isShared(name) && roles[0] ? `${name}, ${roles[0]}` : name,
    )
    .join(' and ');
}
