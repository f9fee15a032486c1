import { z } from 'zod';
import { KINDS } from '../citations/kinds-shown.ts';
import { topicTerms } from '../text/alternatives.ts';
import { checkSource } from './check-source.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { findWhose } from './find-whose.ts';
import { pageOf, toPage } from './page-of.ts';
import { NARROW, PAGE, text } from './query.ts';
import { readNarrowed, readWords } from './read-narrowed.ts';
import { defineResource } from './resource.ts';
import { statementRecord, toStatement } from './statement-record.ts';

/** What was said, the newest first. */
export const statements = defineResource({
  path: '/statements',
  name: 'listStatements',
  about: 'What was said, word for word, the newest report first. Copies of one text come once.',
  query: z.object({
    speaker: text('Who said it: an id, or a name that only one has.').optional(),
    about: text(
      'Only statements that name it, with all these words, or with one of several topics between commas: none that merely stand in a report about it.',
    ).optional(),
    ...NARROW,
    kind: z
      .enum(['direct', 'reported', 'all'])
      .optional()
      .describe('In quotation marks, reported, or also questions, refusals and topics.'),
    certain: z
      .enum(['true', 'false'])
      .optional()
      .describe('`true`: only what can be printed as it stands. `false`, as without it: all.'),
    ...PAGE,
  }),
  answer: pageOf(statementRecord),
  async read({ speaker, about, kind, certain, limit, cursor, ...narrowed }, deps) {
    const { store, placeId, now } = deps;
    await checkSource(narrowed.source, deps);
    const after = readCursor('statements', cursor);
    const kinds = kind && KINDS[kind];
    const found = await store.listQuotes({
      placeId,
      ...readNarrowed(narrowed, now),
      ...(speaker !== undefined && { speakerIds: [(await findWhose(speaker, deps)).id] }),
      ...(about !== undefined && { terms: readWords(about, 'about', topicTerms) }),
      ...(kinds && { kinds }),
      ...(certain === 'true' && { certain: true }),
      speech: kind === 'all' ? 'all' : 'statements',
      vanished: true,
      limit: limit + 1,
      ...(after && { after }),
    });
    return toPage(found, limit, deps, {
      toItem: (quote) => ({
        ...toStatement(quote, deps),
        onTopic: about === undefined ? null : ('named' as const),
      }),
      async cursorOf({ id }) {
        const place = await store.findQuotePosition(id);
        return place && writeCursor('statements', place);
      },
    });
  },
});
