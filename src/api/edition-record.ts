import { z } from 'zod';
import { type Edition, editionText } from '../briefings/archive/read-editions.ts';
import { editionPath } from '../chat/page-paths.ts';
import { copiedQuotation, copiedSentence } from '../chat/reply/copied-schema.ts';
import { copiedWords } from '../chat/reply/copied-words.ts';
import { receiptUrl } from '../chat/reply/link-receipts.ts';
import type { ApiDeps } from './resource.ts';
import { instant } from './statement-record.ts';

/** What a briefing has posted, without its text. */
export const editionHead = z.object({
  id: z.string().describe('Never changes, whatever is corrected.'),
  briefingId: z.string(),
  title: z.string(),
  dueAt: instant('When it was to be posted.'),
  postedAt: instant('When it was.'),
  correctedAt: instant(
    'When a change of a source was last marked in it; null where none was.',
  ).nullable(),
  url: z.string().describe('Its page.'),
});

export const editionRecord = editionHead.extend({
  text: z.string().describe('All of it as plain text, as it was posted or corrected.'),
  quotations: z.array(copiedQuotation).describe('Everything somebody says in it, in order.'),
  sentences: z.array(copiedSentence).describe('Sentences that were copied from reports, in order.'),
});

type Deps = Pick<ApiDeps, 'base'>;

export function toEditionHead(edition: Edition, { base }: Deps): z.infer<typeof editionHead> {
  const { id, briefing, dueAt, postedAt, correctedAt, reply } = edition;
  return {
    ...{ id, briefingId: briefing.id, title: reply.title, dueAt, postedAt, correctedAt },
    url: editionUrl(edition, base),
  };
}

export const toEditionRecord = (
  edition: Edition,
  { base }: Deps,
): z.infer<typeof editionRecord> => ({
  ...toEditionHead(edition, { base }),
  text: editionText(edition),
  // What the newsroom has posted can be looked up there, whoever else sees its source.
  ...copiedWords(edition.reply, ({ id }) => receiptUrl(id, base)),
});

export const editionUrl = (edition: Edition, base: string): string =>
  `${base}${editionPath(edition)}`;
