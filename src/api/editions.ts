import { z } from 'zod';
import { openBriefings } from '../briefings/archive/open-briefings.ts';
import { readEdition, readEditions } from '../briefings/archive/read-editions.ts';
import { findBriefing } from './briefings.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { editionHead, editionRecord, toEditionHead, toEditionRecord } from './edition-record.ts';
import { pageOf, toPage } from './page-of.ts';
import { PAGE, text } from './query.ts';
import { Refusal } from './refusal.ts';
import { defineResource } from './resource.ts';

export const editions = defineResource({
  path: '/briefings/:id/editions',
  name: 'listEditions',
  about: 'What a briefing has posted, what was due last first. It is kept for 90 days.',
  query: z.object({ id: text('The id of a briefing.'), ...PAGE }),
  answer: pageOf(editionHead),
  async read({ id, limit, cursor }, deps) {
    const before = readCursor('editions', cursor);
    const briefing = await findBriefing(id, deps);
    const found = await readEditions(briefing, { before, limit: limit + 1 }, deps);
    return toPage(found, limit, deps, {
      toItem: (one) => toEditionHead(one, deps),
      cursorOf: (last) => writeCursor('editions', { dueAt: last.dueAt, id: last.id }),
    });
  },
});

export const edition = defineResource({
  path: '/editions/:id',
  name: 'readEdition',
  about: 'What was posted, as it stands now, with every quotation and sentence and its source.',
  query: z.object({ id: text('The id of an edition.') }),
  answer: z.object({ edition: editionRecord }),
  async read({ id }, deps) {
    const found = await readEdition(id, await openBriefings(deps.placeId, deps), deps);
    if (found) return { edition: toEditionRecord(found, deps) };
    throw new Refusal(
      `There is no edition “${id}” here, or no longer: they are kept for 90 days. Those of a briefing are listed at /api/v1/briefings/ID/editions`,
      { status: 404, parameter: 'id' },
    );
  },
});
