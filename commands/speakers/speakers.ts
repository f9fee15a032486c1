import { type Command, defineVerb } from '../../src/chat/command.ts';
import { count } from '../../src/chat/count.ts';
import { formatLine } from '../../src/chat/line.ts';
import { button, type Reply, reply } from '../../src/chat/reply.ts';
import type { SpeakerCount } from '../../src/store/speakers/speakers.ts';
import { searchedWhat } from '../narrow.ts';
import { nameAmong } from './exact-name.ts';
import { lookUp } from './look-up.ts';
import { merge } from './merge.ts';
import { speakerProfile } from './speaker-profile.ts';
import { split } from './split.ts';
import { suggestSpeakers } from './suggest-speakers.ts';

const MAX_SHOWN = 15;

const list = defineVerb({
  about: 'Who has been quoted most; add a name to see who that is',
  options: {
    name: { kind: 'text', about: 'only speakers with this name', suggest: suggestSpeakers },
  },
  examples: ['speakers', 'speakers marsh'],
  async run({ name }, context) {
    const found = name
      ? await lookUp(name, context)
      : await context.store.findSpeakers({ placeId: context.place.id, limit: MAX_SHOWN });
    if (name && found.length === 1) return speakerProfile(found[0]!, context);
    if (found.length > 0)
      return listOf(name ? `Speakers called “${name}”` : 'Most quoted', found.slice(0, MAX_SHOWN));
    return reply(
      name ? `Nobody called “${name}” has been quoted.` : 'Nobody has been quoted yet.',
      {
        blocks: [{ kind: 'text', text: await searchedWhat(context) }],
        actions: name ? [button('All speakers', 'speakers')] : [button('Sources', 'sources list')],
        data: [],
      },
    );
  },
});

function listOf(title: string, found: SpeakerCount[]): Reply {
  return reply(title, {
    blocks: [
      {
        kind: 'list',
        items: found.map((one) => ({
          label: one.speaker.name,
          detail: [one.speaker.roles[0], count(one.quotes, 'quote')].filter(Boolean).join(' · '),
          url: null,
          action: button('Quotes', formatLine('quotes', { speaker: nameAmong(one, found) })),
        })),
      },
    ],
    data: found.map(({ speaker, quotes, lastSaid, outlets }) => ({
      name: speaker.name,
      kind: speaker.kind,
      roles: speaker.roles,
      quotes,
      outlets,
      lastSaid,
    })),
  });
}

const speakers: Command = {
  name: 'speakers',
  about: 'Who has been quoted, and who is who',
  parts: { list, merge, split },
  otherwise: 'list',
};
export default speakers;
