import type { Context } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line.ts';
import { type Block, button, type Item, type Reply, reply } from '../../src/chat/reply.ts';
import type { SpeakerCount, SpeakerProfile } from '../../src/store/speakers/speakers.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { exactName } from '../who/exact-name.ts';

const MAX_SHOWN = 10;

/** Who a speaker is, from the articles read here: names, roles with their dates, outlets. */
export async function speakerProfile(one: SpeakerCount, { store, place }: Context): Promise<Reply> {
  const { speaker, quotes, outlets, lastSaid } = one;
  const profile = await store.findProfile(place.id, speaker.id);
  const names = [...new Set(profile.names.map(({ name }) => name))];
  const quoted = `${count(quotes, 'quote')} in ${count(outlets, 'outlet')}, the last on ${day(lastSaid)}.`;
  const called = names.length > 1 ? ` Names used: ${names.join(', ')}.` : '';
  return reply(nameAndRole(speaker), {
    blocks: [
      { kind: 'text', text: quoted + called },
      ...section('Described as', profile.roles.map(toItem)),
      ...section(
        'Quoted by',
        profile.outlets.map(({ outlet, quotes }) => item(outlet, count(quotes, 'quote'))),
      ),
    ],
    actions: [
      button(
        `What ${speaker.name} said`,
        formatLine('quotes', { speaker: exactName(speaker) }),
        'primary',
      ),
    ],
    data: {
      name: speaker.name,
      kind: speaker.kind,
      names,
      roles: profile.roles,
      quotes,
      outlets: profile.outlets,
      lastSaid,
    },
  });
}

const toItem = ({ role, quotes, firstSaid, lastSaid }: SpeakerProfile['roles'][number]): Item => {
  const [first, last] = [day(firstSaid), day(lastSaid)];
  return item(role, `${count(quotes, 'quote')}, ${first === last ? first : `${first} to ${last}`}`);
};

const item = (label: string, detail: string): Item => ({ label, detail, url: null, actions: [] });

const section = (heading: string, items: Item[]): Block[] =>
  items.length > 0
    ? [
        {
          kind: 'heading',
          text: items.length > MAX_SHOWN ? `${heading} (${MAX_SHOWN} of ${items.length})` : heading,
        },
        { kind: 'list', items: items.slice(0, MAX_SHOWN) },
      ]
    : [];

const day = (instant: string): string => instant.slice(0, 10);
