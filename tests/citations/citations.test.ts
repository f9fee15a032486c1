import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apa } from '../../src/citations/apa.ts';
import { bibtex } from '../../src/citations/bibtex.ts';
import { jsonLd } from '../../src/citations/json-ld.ts';
import { markdown } from '../../src/citations/markdown.ts';
import { FROM_FILE, makeStatement } from './make-statement.ts';

const URL = 'https://wire.example/quay#:~:text=The%20quay%20will%20hold';

describe('apa', () => {
  test.each([
    [
      'all that is known',
      makeStatement(),
      `Holm, I. (2026, March 4). Harbour council votes on the quay. Northern Wire. ${URL}`,
    ],
    [
      'the headline first where there is no byline',
      makeStatement({ byline: null, headline: 'Will the quay hold?' }),
      `Will the quay hold? (2026, March 4). Northern Wire. ${URL}`,
    ],
    [
      'when it was read where there is no date',
      makeStatement({ published: null }),
      `Holm, I. (n.d.). Harbour council votes on the quay. Northern Wire. Retrieved March 5, 2026, from ${URL}`,
    ],
    [
      'the file of a text that has nothing else',
      FROM_FILE,
      'Harbour council votes on the quay [File minutes 7.txt]. (n.d.).',
    ],
    [
      'that a report is invented',
      makeStatement({ sample: true, passageUrl: null }),
      'Holm, I. (2026, March 4). Harbour council votes on the quay [Invented sample]. Northern Wire.',
    ],
  ])('gives %s', (_, statement, expected) => {
    expect(apa(statement)).toBe(expected);
  });
});

describe('markdown', () => {
  test('quotes the pieces apart, with speaker and source below', () => {
    expect(markdown(makeStatement())).toBe(
      `> “The quay will hold” […] “as it always has”
>
> — Zoë Ålund, harbour master (quote), [“Harbour council votes on the quay”](${URL}), Ida Holm, Northern Wire, 2026-03-04`,
    );
  });

  test('shows reported speech with its verb, and says “probably”', () => {
    expect(markdown(FROM_FILE)).toBe(
      `> Castell denied he had sold the crane […]
>
> — probably Bo Castell (denied), “Harbour council votes on the quay”, no date, file minutes 7.txt`,
    );
  });

  test('keeps words from being markup, and addresses whole', () => {
    const said = markdown(
      makeStatement({
        texts: ['- *not* a list <b>\n# nor a heading'],
        passageUrl: 'https://wire.example/a_(b)',
      }),
    );
    expect(said).toContain('> “- \\*not\\* a list \\<b\\>\n> \\# nor a heading”');
    expect(said).toContain('](https://wire.example/a_%28b%29)');
  });

  test('says what is certain, and what is disputed', () => {
    const disputes = [{ speaker: '*Bo* Roe', outlets: ['Post', 'Wire'] }];
    expect(markdown(makeStatement({ certain: true }))).toContain('(quote), certain who spoke, [');
    expect(markdown(makeStatement({ disputes }))).toContain(
      '(quote), disputed: also given to \\*Bo\\* Roe (Post, Wire), [',
    );
  });

  test('names nobody where nobody is named', () => {
    expect(markdown(makeStatement({ speaker: null, role: null, sure: false }))).toContain(
      '— speaker not named (quote)',
    );
  });
});

describe('bibtex', () => {
  test('gives an entry with the words in it', () => {
    expect(bibtex(makeStatement({ headline: 'Up 5 % & more: {quay}_2' }))).toBe(
      `@misc{alund2026-${bibtex(makeStatement()).slice(16, 24)},
  author = {Holm, Ida},
  title = {{Up 5 \\% \\& more: \\textbraceleft{}quay\\textbraceright{}\\_2}},
  howpublished = {Northern Wire},
  year = {2026},
  date = {2026-03-04},
  url = {${URL}},
  urldate = {2026-03-05},
  annote = {Zoë Ålund, harbour master (quote): “The quay will hold” […] “as it always has”}
}`,
    );
  });

  test('says what is certain, and what is disputed', () => {
    const disputes = [{ speaker: 'Bo & Co', outlets: ['Post'] }];
    expect(bibtex(makeStatement({ certain: true }))).toContain(
      'annote = {Zoë Ålund, harbour master (quote); certain who spoke: “',
    );
    expect(bibtex(makeStatement({ disputes }))).toContain(
      '(quote); disputed: also given to Bo \\& Co (Post): “',
    );
  });

  test('leaves out what is not known', () => {
    expect(bibtex(FROM_FILE)).toMatch(/^@misc\{castell-[0-9a-f]{8},\n {2}title = /u);
    expect(bibtex(FROM_FILE)).toContain('note = {file minutes 7.txt},\n');
    expect(bibtex(FROM_FILE)).toContain('annote = {probably Bo Castell (denied): Castell');
  });

  test('balances its braces whatever the words, since BibTeX counts escaped ones too', () => {
    const words = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '%', '"', '~', 'a', '\n', '@'),
    });
    fc.assert(
      fc.property(words, words, words, (headline, said, name) => {
        const entry = bibtex(makeStatement({ headline, texts: [said], speaker: name || null }));
        let depth = 0;
        for (const sign of entry) {
          if (sign === '{') depth++;
          if (sign === '}') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        // A comment sign that is not escaped would swallow the rest of its line, but in addresses.
        expect(entry.replace(/ url = .*/u, '')).not.toMatch(/(?<!\\)%/u);
      }),
    );
  });
});

describe('a byline', () => {
  test.each([
    [
      'Owain Predd and Fiona Castell',
      'Predd, O., & Castell, F.',
      'Predd, Owain and Castell, Fiona',
    ],
    [
      'Mary-Ann Varga-Holm, J.R. O’Neill and Otto van der Roe',
      'Varga-Holm, M.-A., O’Neill, J. R., & van der Roe, O.',
      'Varga-Holm, Mary-Ann and O’Neill, J.R. and van der Roe, Otto',
    ],
    ['Abel Roe, Jr.', 'Roe, A., Jr.', 'Roe, Jr., Abel'],
    ['Ida Holm and Reuters', 'Holm, I., & Reuters.', 'Holm, Ida and {Reuters}'],
    ['Reuters Staff', 'Reuters Staff.', '{Reuters Staff}'],
    ['Ida Holm, health editor', 'Ida Holm, health editor.', '{Ida Holm, health editor}'],
    ['Northern Wire', 'Northern Wire.', '{Northern Wire}'],
    ['Press and Journal', 'Press and Journal.', '{Press and Journal}'],
    ['AFP', 'AFP.', '{AFP}'],
  ])('%s is turned where it is the names of people', (byline, inApa, inBibtex) => {
    const statement = makeStatement({ byline });
    expect(apa(statement)).toContain(`${inApa} (2026, March 4).`);
    expect(bibtex(statement)).toContain(`author = {${inBibtex}},`);
  });
});

describe('what a bibliography prints', () => {
  test('has a key of the whole surname', () => {
    const entry = bibtex(makeStatement({ speaker: 'Siri Varga-Holm' }));
    expect(entry).toMatch(/^@misc\{vargaholm2026-/u);
  });

  test('says what must be known, and not who spoke', () => {
    const entry = bibtex(makeStatement({ certain: true, withdrawn: true, sample: true }));
    expect(entry).toContain('note = {withdrawn by the outlet; invented sample}');
  });

  test('has single marks within marks', () => {
    for (const headline of ['“Ships, not sheds”: the quay', '"Ships, not sheds": the quay'])
      expect(markdown(makeStatement({ headline }))).toContain('[“‘Ships, not sheds’: the quay”](');
  });
});

describe('jsonLd', () => {
  test('is a Quotation with its creator and the report it is part of', () => {
    expect(jsonLd(makeStatement())).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quotation',
      identifier: 'a1-Zk3_Qw9x',
      text: ['The quay will hold', 'as it always has'],
      description: 'quote',
      creator: { '@type': 'Person', name: 'Zoë Ålund', jobTitle: 'harbour master' },
      url: URL,
      isPartOf: {
        '@type': 'NewsArticle',
        identifier: 'a1',
        headline: 'Harbour council votes on the quay',
        creditText: 'Ida Holm',
        publisher: { '@type': 'Organization', name: 'Northern Wire' },
        datePublished: '2026-03-04T22:15:00.000Z',
        url: 'https://wire.example/quay',
      },
    });
  });

  test('gives reported speech with its verb, and doubt about the speaker', () => {
    expect(jsonLd(FROM_FILE)).toMatchObject({
      text: 'Castell denied he had sold the crane […]',
      description: 'denied',
      creator: { name: 'Bo Castell', description: 'probably the speaker' },
    });
    expect(jsonLd(makeStatement({ certain: true })).creator).toMatchObject({
      description: 'certain who spoke',
    });
    const disputes = [{ speaker: 'Bo Roe', outlets: ['Post'] }];
    expect(jsonLd(makeStatement({ sure: false, disputes })).creator).toMatchObject({
      description: 'probably the speaker; disputed: also given to Bo Roe (Post)',
    });
    expect(jsonLd(makeStatement({ speaker: null }))).not.toHaveProperty('creator');
  });
});
