import { describe, expect, test } from 'vitest';
import { receiveArguments } from '../../../adapters/cli/receive.ts';
import { splitLine } from '../../../src/chat/words.ts';

describe('receiveArguments', () => {
  test.each([
    [['quotes', 'peskov', 'since:7d'], 'quotes peskov since:7d'],
    [['quotes', 'state department'], 'quotes "state department"'],
    [['quotes', 'peskov', 'about:gas talks'], 'quotes peskov about:"gas talks"'],
    [['search', 'war: a timeline'], 'search "war: a timeline"'],
    [['search', 'see https://example.org now'], 'search "see https://example.org now"'],
    [
      ['sources', 'add', 'https://example.org/feed.xml'],
      'sources add https://example.org/feed.xml',
    ],
    [['search', 'a "b" c'], 'search "a “b” c"'],
    [['quotes', '', 'peskov'], 'quotes peskov'],
    [['quotes "state department" since:7d'], 'quotes "state department" since:7d'],
  ])('reads %j as the line %s', (argv, line) => {
    expect(receiveArguments(argv)).toEqual({ kind: 'line', line, json: false });
  });

  test('keeps each argument one word of the line', () => {
    const asked = receiveArguments(['search', 'two words', 'about:gas talks', '„low high“', 'x']);
    const line = asked.kind === 'line' ? asked.line : '';
    expect(splitLine(line).map(({ value }) => value)).toEqual([
      'search',
      'two words',
      'about:gas talks',
      '„low high“',
      'x',
    ]);
  });

  test.each([
    [['--json', 'quotes', 'peskov']],
    [['quotes', '--json', 'peskov']],
    [['quotes', 'peskov', '--json']],
  ])('finds --json anywhere in %j', (argv) => {
    expect(receiveArguments(argv)).toEqual({ kind: 'line', line: 'quotes peskov', json: true });
  });

  test.each([[[]], [['--help']], [['quotes', '-h']], [['--']], [['--json']]])(
    'shows the usage for %j',
    (argv) => {
      expect(receiveArguments(argv)).toEqual({ kind: 'usage' });
    },
  );

  test.each([
    [['verify', '“the', 'quay', 'will', 'hold”'], 'verify “the quay will hold”'],
    [
      ['verify', 'words:“the', 'quay”', 'speaker:ann lee'],
      'verify words:“the quay” speaker:"ann lee"',
    ],
    [['who', 'said', '„der', 'Kai', 'hält“', 'today'], 'who said „der Kai hält“ today'],
    [['verify', '“quay”', 'and', '“crane”'], 'verify "“quay”" and "“crane”"'],
    [['search', '“open', 'quay'], 'search "“open" quay'],
  ])('puts together again what the shell took apart in %j', (argv, line) => {
    expect(receiveArguments(argv)).toMatchObject({ kind: 'line', line });
  });

  test('takes everything after -- as words', () => {
    expect(receiveArguments(['--', 'search', '--json', '--'])).toEqual({
      kind: 'line',
      line: 'search --json --',
      json: false,
    });
  });

  test('explains a flag it does not know instead of searching for it', () => {
    expect(() => receiveArguments(['quotes', 'peskov', '--since', '7d'])).toThrow(
      /“--since”.*since:7d/,
    );
  });

  test.each([
    [['quotes', '--jsonl'], 'quotes as:jsonl', false],
    [['quotes', 'ann lee', '--markdown'], 'quotes "ann lee" as:markdown', false],
    [['quotes', '--bibtex'], 'quotes as:bibtex', false],
    [['quotes', 'ann lee', '--csv'], 'quotes "ann lee" as:csv', false],
    [['/quotes peskov', '--json', '--csv'], '/quotes peskov as:csv', true],
  ])('reads %j as a wish for a file', (argv, line, json) => {
    expect(receiveArguments(argv)).toEqual({ kind: 'line', line, json });
  });

  test('says which command gives files', () => {
    expect(() => receiveArguments(['speakers', '--csv'])).toThrow(/“--csv” goes with “quotes”/);
  });

  test('reads what to import', () => {
    expect(receiveArguments(['import', 'my file.txt', 'https://a.example/', '--json'])).toEqual({
      kind: 'import',
      sources: ['my file.txt', 'https://a.example/'],
      shared: false,
      json: true,
    });
    expect(receiveArguments(['import', '--shared', 'a.txt'])).toMatchObject({ shared: true });
    expect(() => receiveArguments(['quotes', '--shared'])).toThrow(/goes with “import”/);
    expect(() => receiveArguments(['import'])).toThrow(/Name what to import/);
  });
});
