import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../../src/chat/command.ts';
import { UserError } from '../../../src/chat/errors.ts';
import { findVerb } from '../../../src/chat/line/find-verb.ts';
import { formatLine, parseLine } from '../../../src/chat/line/line.ts';
import { readValues } from '../../../src/chat/line/read-values.ts';
import { reply } from '../../../src/chat/reply/reply.ts';
import { splitLine } from '../../../src/chat/words.ts';
import { context, commands as others } from '../desk.ts';

const commands = [
  ...others,
  defineCommand({
    name: 'read',
    about: 'Takes text as it is',
    options: {
      text: { kind: 'text', about: 'any', verbatim: true },
      size: { kind: 'choice', about: 'how much', choices: ['small', 'large'], named: true },
    },
    examples: ['read this'],
    run: async (values) => reply('read', { data: values }),
  }),
  defineCommand({
    name: 'follow',
    about: 'Takes addresses',
    options: {
      url: { kind: 'text', about: 'an address', address: true },
      file: { kind: 'file', about: 'a list', named: true },
    },
    examples: ['follow desk:8080'],
    run: async (values) => reply('follow', { data: values }),
  }),
];

const parse = (line: string) => {
  const { name, given } = parseLine(line, commands);
  return { name, given };
};
const read = async (line: string) => readValues(parseLine(line, commands), context);
const given = (line: string) => parse(line).given;

describe('a line', () => {
  test.each([
    ['desk briefing create 08:00', 'briefing create'],
    ['Desk desk briefing create 08:00', 'briefing create'],
    ['desk', 'help'],
    ['desk help', 'help'],
    ['desk '.repeat(20_000), 'help'],
    [`${'desk '.repeat(20_000)}briefing create 08:00`, 'briefing create'],
  ])('may begin with the desk, however often', (line, name) => {
    expect(findVerb(splitLine(line), others)?.name).toBe(name);
  });

  test.each([
    ['/quotes peskov', { speaker: 'peskov' }],
    ['  QUOTES peskov', { speaker: 'peskov' }],
    ['quotes Dmitry Peskov', { speaker: 'Dmitry Peskov' }],
    ['quotes Dmitry since:7d Peskov', { speaker: 'Dmitry Peskov', since: '7d' }],
    ['quotes speaker:peskov about:"gas talks"', { speaker: 'peskov', about: 'gas talks' }],
    ['quotes "since:7d"', { speaker: 'since:7d' }],
    ['quotes since:last week peskov', { speaker: 'peskov', since: 'last week' }],
    ['quotes peskov since:3 months', { speaker: 'peskov', since: '3 months' }],
    ['quotes Ann since:Nov 20, 2026 Lee', { speaker: 'Ann Lee', since: 'Nov 20, 2026' }],
    ['quotes since:the day before yesterday', { since: 'the day before yesterday' }],
    ['quotes since:30 February Ann', { speaker: 'Ann', since: '30 February' }],
    ['quotes since:2 May Ann', { speaker: 'Ann', since: '2 May' }],
    ['quotes since:"2" May', { speaker: 'May', since: '2' }],
    ['quotes since:2 "May"', { speaker: 'May', since: '2' }],
    ['quotes since:soon Ann', { speaker: 'Ann', since: 'soon' }],
    ['quotes since: last week Ann', { speaker: 'Ann', since: 'last week' }],
    ['quotes https://example.org/a:b', { speaker: 'https://example.org/a:b' }],
    ['quotes peskov about://share', { speaker: 'peskov', about: '//share' }],
    ['quotes at 8:30', { speaker: 'at 8:30' }],
    ['quotes war: peace', { speaker: 'war: peace' }],
  ])('%s gives its options', (line, expected) => {
    expect(parse(line)).toEqual({ name: 'quotes', given: expected });
  });

  test.each([
    ['briefing', 'briefing list', {}],
    ['briefing gas talks', 'briefing list', { words: 'gas talks' }],
    ['briefing constructor', 'briefing list', { words: 'constructor' }],
    ['Briefing Create 08:00 #news', 'briefing create', { time: '08:00', channel: '#news' }],
    ['', 'help', {}],
    ['/', 'help', {}],
  ])('“%s” means %s', (line, name, expected) => {
    expect(parse(line)).toEqual({ name, given: expected });
  });

  test.each([
    [
      'qoutes peskov',
      'There is no command “qoutes”. Did you mean “quotes peskov”? “help” lists what I can do.',
    ],
    [
      'backup a.db',
      '“backup” is for whoever runs me, in the terminal: npm run -s cli -- backup FILE',
    ],
    ['constructor', 'There is no command “constructor”.'],
    ['quotes foo:bar', '“quotes” has no option “foo:”. It knows “speaker:”, “about:”,'],
    ['quotes foo:bar', 'Put the words in quotation marks to search for them.'],
    ['help me:now', '“help” has no option “me:”. It takes none.'],
    ['briefing create 08:00 #news and more', 'I do not know what to do with “and more”'],
    ['briefing create 08:00 #news and more', 'Use: briefing create <time> [<channel>]'],
    ['help me', '“me” in “help”. Use: help'],
  ])('“%s” is refused with what to do', (line, words) => {
    expect(() => parseLine(line, commands)).toThrow(UserError);
    expect(() => parseLine(line, commands)).toThrow(words);
  });

  test.each([
    ['read gas talks', 'gas talks'],
    ['read "gas talks"', 'gas talks'],
    ['read  “We go on,” said\n\nLee  size:small', '“We go on,” said\n\nLee'],
    ['read gas size:small talks', 'gas talks'],
  ])('%j keeps what is typed as it is', (line, text) => {
    expect(given(line).text).toBe(text);
  });

  test.each([
    ['follow desk:8080', { url: 'desk:8080' }],
    ['follow javascript:alert(1)', { url: 'javascript:alert(1)' }],
    ['follow file:///etc/hosts', { url: 'file:///etc/hosts' }],
    ['follow file:mine.opml', { file: 'mine.opml' }],
    ['follow url://desk/feed', { url: '//desk/feed' }],
  ])('%s asks for an address, whose colon names no option', (line, expected) => {
    expect(given(line)).toEqual(expected);
  });

  test('takes options of pasted text only before and after it', () => {
    const text = `size:huge is a word ${'and so on '.repeat(9)}to:be read`;
    expect(given(`read Here ${text} size:small`)).toEqual({ text: `Here ${text}`, size: 'small' });
    expect(() => given('read to:be')).toThrow('has no option “to:”');
  });

  test('whatever it is, it is understood or explained', () => {
    const word = fc.oneof(
      fc.constantFrom('quotes', 'briefing', 'create', 'since:', '"', '“', ':', '//', '__proto__'),
      fc.string({ unit: 'binary', maxLength: 9 }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(word), async (words) => {
        await read(words.join(' ')).catch((error) => expect(error).toBeInstanceOf(UserError));
      }),
    );
  });

  test('that was written from options gives them back, straight marks made curly', () => {
    const value = fc.string({ unit: fc.oneof(fc.constantFrom(...' "“”„«»:/#'), fc.string()) });
    fc.assert(
      fc.property(value, value, (speaker, about) => {
        const evened = (values: Record<string, string>) =>
          Object.entries(values)
            .map(([key, text]) => [key, text.replaceAll(/["“]/gu, '”').trim()])
            .filter(([, text]) => text !== '');
        const read = given(formatLine('quotes', { speaker, about, since: undefined }));
        expect(Object.fromEntries(evened(read))).toEqual(
          Object.fromEntries(evened({ speaker, about })),
        );
      }),
    );
  });
});

describe('values', () => {
  test('are typed, and defaults filled in', async () => {
    expect(await read('quotes peskov kind:DIRECT page:3')).toEqual({
      speaker: 'peskov',
      since: expect.objectContaining({ start: '2026-02-02T12:00:00.000Z' }),
      kind: 'direct',
      page: 3,
    });
    expect(await read('briefing create 08:00 #news')).toEqual({
      time: '08:00',
      channel: { id: '1', name: 'news' },
    });
  });

  test.each([
    ['quotes', '“quotes” needs who said it (speaker). Use: quotes <speaker> [about:…]'],
    ['quotes', 'For example: “/quotes peskov”.'],
    ['quotes about:gas', '“quotes” needs who said it'],
    ['quotes ""', '“quotes” needs who said it'],
    ['quotes x page:0', 'page is a whole number from 1 to 20, not “0”.'],
    ['quotes x page:21', 'page is a whole number from 1 to 20'],
    ['quotes x page:1.5', 'page is a whole number from 1 to 20'],
    ['quotes x page:two', 'page is a whole number from 1 to 20, not “two”.'],
    ['quotes x since:soon', 'since is a time such as 7d, yesterday, last week, 20 November or'],
    ['quotes x since:soon', '2026-11-20, not “soon”.'],
    ['quotes x since:1m', '“1m” may mean minutes or months. Write 1min or 1mo.'],
    ['quotes x kind:some', '“some” is not a choice for kind. Choose one of: all, direct.'],
    ['briefing create 08:00 #nowhere', 'I cannot find the channel “#nowhere”.'],
  ])('“%s” is refused with what would fit', async (line, words) => {
    await expect(read(line)).rejects.toThrow(UserError);
    await expect(read(line)).rejects.toThrow(words);
  });
});
