import { z } from 'zod';
import { foldWords } from '../text/fold.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { pageOf, toPage } from './page-of.ts';
import { PAGE, text } from './query.ts';
import { Refusal } from './refusal.ts';
import { defineResource } from './resource.ts';

const speakerRecord = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'other']),
  roles: z.array(z.string()).describe('What articles call them, the latest first.'),
  statements: z.int().describe('How many there are; copies of one text count once.'),
  outlets: z.int().describe('In how many outlets.'),
  lastSaid: z.string().describe('When the newest report with words of theirs came out.'),
});

type Counted = {
  speaker: { id: string; name: string; kind: 'person' | 'organisation' | 'other'; roles: string[] };
  quotes: number;
  outlets: number;
  lastSaid: string;
};

const toRecord = ({ speaker, quotes, outlets, lastSaid }: Counted) => {
  const { id, name, kind, roles } = speaker;
  return { id, name, kind, roles, statements: quotes, outlets, lastSaid };
};

export const speakers = defineResource({
  path: '/speakers',
  name: 'listSpeakers',
  about: 'Who is quoted, in the order of their ids, which new statements do not change.',
  query: z.object({
    name: text('Each word begins a word of one of their names.', 'mar').optional(),
    ...PAGE,
  }),
  answer: pageOf(speakerRecord),
  async read({ name, limit, cursor }, deps) {
    const { store, placeId } = deps;
    const after = readCursor('speakers', cursor)?.id;
    const nameWords = name === undefined ? [] : foldWords(name);
    if (name !== undefined && nameWords.length === 0)
      throw new Refusal(`“${name}” has no letters. Give the beginning of a name.`, {
        parameter: 'name',
      });
    const ids = await store.listSpeakerIds({
      placeId,
      nameWords,
      ...(after !== undefined && { after }),
      limit: limit + 1,
    });
    const found = await store.findSpeakers({ placeId, ids, limit: ids.length });
    const byId = new Map(found.map((one) => [one.speaker.id, one]));
    const { items, next } = await toPage(ids, limit, deps, {
      toItem: (id) => byId.get(id),
      cursorOf: (id) => writeCursor('speakers', { id }),
    });
    // An article may be deleted between the two reads.
    return { items: items.filter((one) => one !== undefined).map(toRecord), next };
  },
});

export const speaker = defineResource({
  path: '/speakers/:id',
  name: 'readSpeaker',
  about: 'Who somebody is: all names, roles with dates, and the outlets that quote them.',
  query: z.object({ id: text('The `speakerId` of a statement.') }),
  answer: z.object({
    speaker: speakerRecord,
    names: z.array(z.object({ name: z.string(), quotes: z.int() })),
    roles: z.array(
      z.object({
        role: z.string(),
        quotes: z.int(),
        firstSaid: z.string(),
        lastSaid: z.string(),
      }),
    ),
    outlets: z.array(z.object({ outlet: z.string(), quotes: z.int() })),
  }),
  async read({ id }, { store, placeId }) {
    const [found] = await store.findSpeakers({ placeId, ids: [id], limit: 1 });
    if (!found)
      throw new Refusal(
        `Nobody with the id “${id}” is quoted here. Look up who is with /api/v1/speakers?name=…`,
        { status: 404, parameter: 'id' },
      );
    const { names, roles, outlets } = await store.findProfile(placeId, id);
    return {
      speaker: toRecord(found),
      names: names.map(({ name, quotes }) => ({ name, quotes })),
      roles,
      outlets,
    };
  },
});
