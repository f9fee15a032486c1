import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvHead, csvRow } from '../../src/citations/csv.ts';
import { FORMATS } from '../../src/citations/formats.ts';
import { jsonLine } from '../../src/citations/json-line.ts';
import { ROW_FIELDS } from '../../src/citations/statement.ts';
import { readCsv } from '../support/read-csv.ts';
import { FROM_FILE, makeStatement } from './make-statement.ts';

const columns = (csv: string) => {
  const [head = [], row = []] = readCsv(csv);
  return Object.fromEntries(head.map((name, index) => [name, row[index]]));
};

describe('a CSV file', () => {
  test('looks like this', () => {
    expect(csvHead + csvRow(makeStatement()) + csvRow(FROM_FILE)).toBe(
      [
        '\uFEFFfile,headline,byline,outlet,published,readAt,teaser,speaker,speakerId,namedAs,role,mention,kind,class,texts,sentence,spans,confidence,certain,disputes,passageUrl,articleId,articleHash,quoteId,alsoIn,vanishedAt,withdrawn,sample,receipt,onTopic,firstSeenAt,sameAs,citation',
        ',Harbour council votes on the quay,Ida Holm,Northern Wire,2026-03-04T22:15:00.000Z,2026-03-05T06:00:00.000Z,,Zoë Ålund,zoe-alund,Zoë Ålund,harbour master,Ålund,direct,assert,The quay will hold […] as it always has,,"[[12,30],[52,68]]",0.93,false,,https://wire.example/quay#:~:text=The%20quay%20will%20hold,a1,e3b0,a1-12,,,false,false,a1-Zk3_Qw9x,,2026-03-05T06:00:00.000Z,,"Holm, I. (2026, March 4). Harbour council votes on the quay. Northern Wire. https://wire.example/quay#:~:text=The%20quay%20will%20hold"',
        'minutes 7.txt,Harbour council votes on the quay,,,,2026-03-05T06:00:00.000Z,,Bo Castell,bo-castell,Bo Castell,,Ålund,indirect,deny,he had sold the crane,Castell denied he had sold the crane,"[[12,30],[52,68]]",0.55,false,,,a1,e3b0,a1-12,,,false,false,a1-Zk3_Qw9x,,2026-03-05T06:00:00.000Z,,Harbour council votes on the quay [File minutes 7.txt]. (n.d.).',
        '',
      ].join('\r\n'),
    );
  });

  test('says in one cell who disputes the words', () => {
    const disputes = [
      { speaker: 'Bo Roe', outlets: ['Post', 'Wire'] },
      { speaker: '=Cy', outlets: ['Star'] },
    ];
    expect(columns(csvHead + csvRow(makeStatement({ disputes })))).toMatchObject({
      certain: 'false',
      disputes: 'Bo Roe (Post, Wire); =Cy (Star)',
    });
    expect(columns(csvHead + csvRow(makeStatement({ certain: true })))).toMatchObject({
      certain: 'true',
      disputes: '',
    });
  });

  test.each(['=1+1', '+49 30', '-5 degrees', '@here', '\tx', '  =cmd()', '＝1', '\r=1'])(
    'lets no spreadsheet compute %j, and leaves the words alone in JSON Lines',
    (headline) => {
      const statement = makeStatement({ headline, texts: [headline] });
      expect(columns(csvHead + csvRow(statement))).toMatchObject({
        headline: `'${headline}`,
        texts: `'${headline}`,
      });
      expect(JSON.parse(jsonLine(statement))).toMatchObject({ headline, texts: [headline] });
    },
  );

  test('is read back as it was written, whatever the words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', "'", ' ', 'a', '“') }),
    );
    const unguarded = words.filter((text) => !/^\s*[=+\-@＝＋－＠]|^[\t\r]/u.test(text));
    fc.assert(
      fc.property(unguarded, unguarded, unguarded, (headline, speaker, said) => {
        const statement = makeStatement({ headline, speaker, texts: [said, 'b'] });
        const read = columns(csvHead + csvRow(statement));
        expect(read).toMatchObject({ headline, speaker, texts: `${said} […] b` });
        expect(JSON.parse(String(read.spans))).toEqual([
          [12, 30],
          [52, 68],
        ]);
      }),
    );
  });
});

describe('JSON Lines', () => {
  test('have the same fields on each line, lists as lists', () => {
    const lines = [makeStatement(), FROM_FILE].map(jsonLine);
    for (const line of lines) {
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(Object.keys(JSON.parse(line))).toEqual([...ROW_FIELDS]);
    }
    expect(JSON.parse(lines[0]!)).toMatchObject({
      texts: ['The quay will hold', 'as it always has'],
      spans: [
        { start: 12, end: 30 },
        { start: 52, end: 68 },
      ],
    });
  });

  test('stay one line each, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (texts) => {
        const line = jsonLine(makeStatement({ texts }));
        expect(line.trimEnd()).not.toContain('\n');
        expect(JSON.parse(line).texts).toEqual(texts);
      }),
    );
  });
});

test('each format ends what it writes, so that the next statement can follow', () => {
  for (const { head, write } of Object.values(FORMATS)) {
    expect(head === '' || head.endsWith('\n')).toBe(true);
    expect(write(makeStatement())).toMatch(/\n$/u);
  }
});
