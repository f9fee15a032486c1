import type { Statement } from '../../src/citations/statement.ts';

/** A statement as it might come from a paper’s page. */
export function makeStatement(fields: Partial<Statement> = {}): Statement {
  return {
    file: null,
    headline: 'Harbour council votes on the quay',
    byline: 'Ida Holm',
    outlet: 'Northern Wire',
    published: '2026-03-04T22:15:00.000Z',
    readAt: '2026-03-05T06:00:00.000Z',
    speaker: 'Zoë Ålund',
    speakerKind: 'person',
    role: 'harbour master',
    mention: 'Ålund',
    kind: 'direct',
    class: 'assert',
    manner: 'quote',
    texts: ['The quay will hold', 'as it always has'],
    sentence: null,
    shown: null,
    spans: [
      { start: 12, end: 30 },
      { start: 52, end: 68 },
    ],
    confidence: 0.93,
    sure: true,
    certain: false,
    disputes: [],
    passageUrl: 'https://wire.example/quay#:~:text=The%20quay%20will%20hold',
    articleId: 'a1',
    articleHash: 'e3b0',
    quoteId: 'a1-12',
    receipt: 'a1-Zk3_Qw9x',
    alsoIn: [],
    vanishedAt: null,
    withdrawn: false,
    formerly: [],
    pageGoneAt: null,
    onTopic: null,
    sample: false,
    ...fields,
  };
}

/** A text from a file, of which little is known, with reported speech. */
export const FROM_FILE = makeStatement({
  file: 'minutes 7.txt',
  byline: null,
  outlet: null,
  published: null,
  passageUrl: null,
  speaker: 'Bo Castell',
  role: null,
  kind: 'indirect',
  class: 'deny',
  manner: 'denied',
  texts: ['he had sold the crane'],
  sentence: 'Castell denied he had sold the crane',
  shown: 'Castell denied he had sold the crane […]',
  confidence: 0.55,
  sure: false,
});
