import { type Command, defineVerb, type FoundPerson, type User } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { button, type Item, reply } from '../../src/chat/reply/reply.ts';
import { say } from '../../src/language/say.ts';
import { findEditors, MAX_EDITORS } from './find-editors.ts';
import { findNamed, mayAppoint, suggestEditors } from './find-named.ts';

const list = defineVerb({
  about: 'Who may change briefings and sources because somebody has said so',
  options: {},
  examples: ['editors'],
  manages: true,
  onlyShows: true,
  async run(_, context) {
    const { howTo, findPerson } = await mayAppoint(context, { looks: true });
    const { user } = context;
    const { editors, dropped } = findPerson
      ? await findEditors(context, findPerson)
      : { editors: [], dropped: [] };
    const title =
      editors.length === 0
        ? say('Nobody has been named as an editor here.')
        : say('{editors, plural, one {# editor} other {# editors}}', { editors: editors.length });
    return reply(title, {
      blocks: [
        ...(editors.length > 0
          ? [{ kind: 'list' as const, items: editors.map((one) => toItem(one, user)) }]
          : []),
        ...dropped.map((refusal) => ({
          kind: 'text' as const,
          text: `${refusal} ${say('So they are no editor any more.')}`,
        })),
        { kind: 'note', text: howTo },
      ],
      data: editors.map(({ id, name }) => ({ id, name })),
    });
  },
});

/** Editors may step back, and take it from nobody else. */
function toItem({ id, name }: FoundPerson, user: User): Item {
  const isOwn = id === user.id;
  const label = user.isEditor ? say('Step back') : say('Remove');
  const actions = !user.isEditor || isOwn ? [button(label, `editors remove ${id}`)] : [];
  return { label: name, detail: null, url: null, actions };
}

const add = defineVerb({
  about: 'Name somebody who may change briefings and sources, too',
  options: { who: { kind: 'text', about: 'their @name', required: true } },
  examples: ['editors'],
  manages: true,
  async run({ who }, context) {
    const { store, place, user, now } = context;
    await mayAppoint(context);
    const person = await findNamed(who, context);
    if (person.refusal)
      throw new UserError(`${person.refusal} ${say('Only members of this place can be editors.')}`);
    if ((await store.findEditors(place.id)).length >= MAX_EDITORS)
      throw new UserError(
        say('There are {most} editors here already, and there can be no more. Remove one first.', {
          most: MAX_EDITORS,
        }),
        ['editors list'],
      );
    const isNew = await store.addEditor({
      ...{ placeId: place.id, userId: person.id },
      ...{ addedBy: user.id, addedAt: now.toISOString() },
    });
    const name = { name: person.name };
    return reply(
      isNew
        ? say('{name} may change briefings, sources and the rest here now.', name)
        : say('{name} is an editor here already.', name),
      {
        actions: [
          button(say('Undo'), `editors remove ${person.id}`),
          button(say('All editors'), 'editors list'),
        ],
        data: { id: person.id, name: person.name },
      },
    );
  },
});

const remove = defineVerb({
  about: 'Take that from somebody again',
  options: {
    who: { kind: 'text', about: 'their @name', required: true, suggest: suggestEditors },
  },
  examples: ['editors'],
  manages: true,
  async run({ who }, context) {
    const { store, place, user } = context;
    const { id, name } = await findNamed(who, context);
    // Anybody may step back.
    if (id !== user.id) await mayAppoint(context);
    const isGone = await store.removeEditor(place.id, id);
    return reply(
      isGone
        ? say('{name} is no editor any more.', { name })
        : say('{name} is not among those who were named as editors here.', { name }),
      {
        actions: [
          ...(isGone && id !== user.id ? [button(say('Undo'), `editors add ${id}`)] : []),
          button(say('All editors'), 'editors list'),
        ],
        data: { id, name },
      },
    );
  },
});

const editors: Command = {
  name: 'editors',
  about: 'Who may change briefings and sources here, beside those who manage this place',
  parts: { list, add, remove },
  otherwise: 'list',
};
export default editors;
