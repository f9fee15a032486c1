import { type Command, defineVerb } from '../src/chat/command.ts';
import { count } from '../src/chat/count.ts';
import { formatLine } from '../src/chat/line.ts';
import { button, reply } from '../src/chat/reply.ts';
import { foldWords } from '../src/text/fold.ts';
import { searchedWhat, suggestSpeakers } from './find-speaker.ts';

const SHOWN = 15;

const list = defineVerb({
  about: 'Who has been quoted, most often first',
  options: {
    name: { kind: 'text', about: 'only speakers of this name', suggest: suggestSpeakers },
  },
  examples: ['speakers', 'speakers marsh'],
  async run({ name }, context) {
    const found = await context.store.findSpeakers({
      placeId: context.place.id,
      nameWords: foldWords(name ?? ''),
      limit: SHOWN,
    });
    if (found.length === 0)
      return reply(
        name ? `Nobody called “${name}” has been quoted.` : 'Nobody has been quoted yet.',
        {
          blocks: [{ kind: 'text', text: await searchedWhat(context) }],
          actions: name
            ? [button('All speakers', 'speakers')]
            : [button('Sources', 'sources list')],
          data: [],
        },
      );
    return reply(name ? `Speakers called “${name}”` : 'Most quoted', {
      blocks: [
        {
          kind: 'list',
          items: found.map((one) => ({
            label: one.speaker.name,
            detail: [one.speaker.roles[0], count(one.quotes, 'quote')].filter(Boolean).join(' · '),
            url: null,
            action: button('Quotes', formatLine('quotes', { speaker: one.speaker.name })),
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
  },
});

const speakers: Command = {
  name: 'speakers',
  about: 'Who has been quoted',
  parts: { list },
  otherwise: 'list',
};
export default speakers;
