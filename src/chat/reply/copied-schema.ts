import { z } from 'zod';

export const span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .describe('A stretch of a text in UTF-16 offsets, the end exclusive.');

/** A sentence that was copied from an article, as programs are told it, whatever they ask or wait for. */
export const copiedSentence = z.object({
  shown: z.string().describe('As it is printed: marks set, […] where it was cut, [words] set in'),
  articleId: z
    .string()
    .nullable()
    .describe('Of the stored text that the spans count in; null for text that is not kept'),
  spans: z
    .array(span)
    .describe('Where it stood in the stored text, in UTF-16 offsets; several where it is broken'),
  hash: z.string().describe('Of the words there: the same as long as the text has them'),
  headline: z.string(),
  outlet: z.string(),
  published: z.string().nullable().describe('ISO 8601; null where nobody says when'),
  passageUrl: z
    .string()
    .nullable()
    .describe('Opens the page at the passage; null for an article from a file'),
  remark: z
    .string()
    .nullable()
    .describe('What a reader must know: disputed, withdrawn, no longer in the article'),
  sample: z.boolean().describe('Of the invented newsroom: not news'),
});

/** Somebody’s words. */
export const copiedQuotation = copiedSentence.extend({
  texts: z
    .array(z.string())
    .describe('The words as they stand in the article, one for each span; never joined'),
  speaker: z
    .string()
    .describe('As it is printed: the article’s own phrase where nobody is named for certain'),
  role: z.string().nullable(),
  kind: z
    .enum(['direct', 'indirect', 'mixed'])
    .describe('direct: in quotation marks; indirect: reported; mixed: marks in part'),
  manner: z.string().describe('How it was said, in a word or two: quote, reported, denied'),
  sure: z.boolean().describe('False: say “probably” wherever the speaker is named'),
  certain: z.boolean().describe('It can be printed as it stands'),
  fate: z
    .enum(['withdrawn', 'missing', 'gone'])
    .nullable()
    .describe('missing: the page lost the words; gone: its site has no such page'),
  receipt: z.string().nullable().describe('The id under which all of it can be looked up'),
  receiptUrl: z.string().nullable().describe('Its page; null where that cannot be opened'),
});

export type CopiedSentence = z.infer<typeof copiedSentence>;
export type CopiedQuotation = z.infer<typeof copiedQuotation>;
