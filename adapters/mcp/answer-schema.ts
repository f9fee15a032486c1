import { z } from 'zod';

const span = z.object({ start: z.int(), end: z.int() });

/** Where copied words come from; the names are those of the fields in files of statements. */
const source = {
  texts: z
    .array(z.string())
    .describe('The words as they stand in the stored text, one for each span; never joined'),
  spans: z
    .array(span)
    .describe('Where they stand in the stored text, in UTF-16 offsets; several where it is broken'),
  shown: z.string().describe('As it is printed: marks set, […] where it was cut, [words] set in'),
  articleId: z
    .string()
    .nullable()
    .describe('onrecord://articles/ID is the stored text; null for text that is not kept'),
  articleHash: z
    .string()
    .nullable()
    .describe('SHA-256 of the stored text in UTF-8: the spans count in this text and no other'),
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
};

export const sentence = z.object(source);

export const statement = z.object({
  ...source,
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
  receipt: z
    .string()
    .nullable()
    .describe('Its id: the receipt tool and onrecord://receipts/ID tell all of it'),
  receiptUrl: z
    .string()
    .nullable()
    .describe('Its page; a bare path where no public address is set'),
});

/** What every tool answers. */
export const answer = z.object({
  title: z.string().describe('The answer in a line'),
  readAs: z.string().nullable().describe('The line that was answered, with every option by name'),
  statements: z.array(statement).describe('Everything somebody says in the answer, in order'),
  sentences: z.array(sentence).describe('Sentences copied from articles, in order'),
  data: z
    .unknown()
    .describe('What else the answer has, such as counts or a verdict; null where it has nothing'),
  dataLeft: z.int().describe('How many entries of lists in data were left out'),
  next: z
    .object({
      tool: z.string(),
      arguments: z.record(z.string(), z.union([z.string(), z.number()])),
      left: z.int().describe('How many there are from there on'),
    })
    .nullable()
    .describe('The call that gives the rest'),
});

export type ShownStatement = z.infer<typeof statement>;
export type ShownSentence = z.infer<typeof sentence>;
export type Answer = z.infer<typeof answer>;
