import { describe, expect, test } from 'vitest';
import { readTable } from '../../../src/quotes/learned/table.ts';
import { TOKEN_FACTS } from '../../../src/quotes/tagger/fact-numbers.ts';
import { LABEL_COUNT, LABELS } from '../../../src/quotes/tagger/labels.ts';
import { MARGINS } from '../../../src/quotes/tagger/margins.ts';
import { tagDoc } from '../../../src/quotes/tagger/tag-doc.ts';
import { hashText, mixHash } from '../../../src/text/hash.ts';
import { packTable } from '../../../train/pack-table.ts';
import { docOf, textOf } from '../marked.ts';
import { LEXICON } from './lexicon.ts';

const WEIGHTS: [word: string, label: (typeof LABELS)[number], weight: number][] = [
  ['ada', 'B-source', 50],
  ['voss', 'I-source', 50],
  ['said', 'B-cue', 50],
  ['rain', 'B-content', 50],
  ['fell', 'I-content', 50],
  ['snow', 'B-content', 10],
];

const rowOf = (key: number, label: string, weight: number) => ({
  key,
  weights: LABELS.map((one) => (one === label ? weight : 0)),
});
const rows = [
  rowOf(mixHash(TOKEN_FACTS.always, 0), 'O', 15),
  ...WEIGHTS.map(([word, label, weight]) =>
    rowOf(mixHash(TOKEN_FACTS.word, hashText(word)), label, weight),
  ),
];

/** A tagger that has learned a few words, each by heart. */
const MODEL = {
  lexicon: LEXICON,
  tagger: readTable(packTable(rows, LABEL_COUNT, 100)),
  transitions: new Float32Array(LABEL_COUNT ** 2),
};

function tag(text: string) {
  const doc = docOf(text);
  const { segments, loose, margins } = tagDoc(doc, MODEL);
  const show = (all: typeof segments) =>
    all.map((segment) => `${segment.role} ${textOf(doc, segment)}`);
  return { segments: show(segments), loose: show(loose), margins, doc };
}

describe('the tagger', () => {
  test.each([
    ['Ada Voss said rain fell.', ['source Ada Voss', 'cue said', 'content rain fell']],
    ['Rain fell, said Ada Voss.', ['content Rain fell', 'cue said', 'source Ada Voss']],
    ['Ada Voss.\n\nRain fell.', ['source Ada Voss', 'content Rain fell']],
    ['It was so.', []],
    ['', []],
  ])('finds in “%s” %j', (text, segments) => {
    expect(tag(text).segments).toEqual(segments);
  });

  test('finds more when it is less strict, and nothing twice', () => {
    const { segments, loose } = tag('Rain fell. Snow melted.');
    expect(segments).toEqual(['content Rain fell']);
    expect(loose).toEqual(['content Snow']);
  });

  test('says by how much each role was missed', () => {
    const { margins, doc } = tag('Ada left.');
    const scale = 50 / 127;
    expect(margins).toHaveLength(doc.tokens.length * MARGINS);
    expect(Array.from(margins.subarray(0, MARGINS), (margin) => margin * scale)).toEqual([
      expect.closeTo(15 - 50, 0),
      0,
      expect.closeTo(-50, 0),
      expect.closeTo(-50, 0),
    ]);
  });
});
