import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/chat/reply/reply.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const notes = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));

describe('a question in somebody’s own words', () => {
  test.each([
    [
      'sorry to trouble you, could you maybe find out what Petrak said on inflation? Many thanks, Jo',
      'quotes speaker:"Jonas Petrak" about:inflation',
    ],
    ['wat r ppl saying abt ferries', 'quotes about:ferries'],
    ['did marchetti back the crews', 'quotes speaker:"Ilse Marchetti" about:crews'],
    ['does Holm plan to cut pay', 'quotes speaker:"Greta Holm" about:pay'],
    ['who opposes the takeover', 'quotes about:takeover'],
    ['the boss of Calder Lines on pay', 'quotes speaker:"Greta Holm" about:pay'],
    ['CEO of calder lines', 'quotes speaker:"Greta Holm"'],
    ['marchetti’s latest', 'quotes speaker:"Ilse Marchetti"'],
    ['latest petrak', 'quotes speaker:"Jonas Petrak"'],
    ['the finance minister lately', 'quotes speaker:"Jonas Petrak"'],
    ['the takeover’s latest', 'summary topic:takeover'],
    ['holm on pay before monday', 'quotes speaker:"Greta Holm" about:pay until:2026-03-15'],
    ['holm after tuesday', 'quotes speaker:"Greta Holm" since:2026-03-18'],
    [
      'Harbour Ledger: Holm on pay',
      'quotes speaker:"Greta Holm" about:pay source:"Harbour Ledger"',
    ],
    [
      'per the Courier, what did Rourke say',
      'quotes speaker:"Dagny Rourke" source:"Northgate Courier"',
    ],
    ['quotes holm, calder post', 'quotes speaker:"Greta Holm" source:"The Calder Post"'],
    ['look up "in writing" by Petrak', 'verify words:"in writing" speaker:"Jonas Petrak"'],
    ['search "in writing" from Jonas Petrak', 'verify words:"in writing" speaker:"Jonas Petrak"'],
    ['find "a zebra crossing"', 'search words:"a zebra crossing"'],
    ['why is there a takeover', 'summary topic:takeover'],
    ['what did Holm say about pay for the evening show', 'quotes speaker:"Greta Holm" about:pay'],
    ['petrak on inflation exclamation mark', 'quotes speaker:"Jonas Petrak" about:inflation'],
    ['our trainee needs what Petrak said', 'quotes speaker:"Jonas Petrak"'],
    ['sum up the takeover for us', 'summary topic:takeover'],
    ['who’s this jonas petrak fellow', 'speakers list name:"jonas petrak"'],
    ['who mentioned "a promise in writing"', 'verify words:"a promise in writing"'],
    [
      'was it Jonas Petrak who said "in writing"',
      'verify words:"in writing" speaker:"Jonas Petrak"',
    ],
    ['help me find what Holm said', 'quotes speaker:"Greta Holm"'],
  ])('“%s” is asked as: %s', async (line, expected) => {
    expect((await newsroom.ask(line)).readAs).toBe(expected);
  });

  test.each([
    ['5 quotes by holm', 'You asked for 5: I list them all, newest first.'],
    ['did petrak deny inflation', '“deny” is not searched for'],
    ['Holm about pay because I am late', 'Left out: “because I am late”.'],
    ['why is there a takeover', 'I do not work out reasons'],
    ['I am writing on pay and need quotes from Holm', 'Left out: “I am writing on pay”.'],
  ])('“%s” says what it does not heed', async (line, expected) => {
    expect(notes(await newsroom.ask(line)).join(' ')).toContain(expected);
  });

  test('a number behind a command is not dropped in silence either', async () => {
    expect(notes(await newsroom.ask('quotes holm limit 3'))).toContain(
      'You asked for 3: I list them all, newest first.',
    );
  });
});

describe('what may mean two things is asked', () => {
  test.each([
    ['dam', ['Said by Dam Safety Authority', 'Said about dam', 'News of dam']],
    ['quotes dam', ['Said by Dam Safety Authority', 'Said about dam', 'News of dam']],
    ['The Calder Post', ['Who said what in it', 'Its news', 'What Calder Post itself said']],
    ['mr or mrs marsh on pay', ['Tobias Marsh', 'Elena Marsh']],
    ['quotes Tobais Marsh pay', ['Tobias Marsh about pay']],
    ['summary lighthose', ['lighthouse']],
    ['quotes about takeovver', ['takeover']],
    ['/holm on pay', ['holm on pay']],
    ['/marsh', ['marsh']],
  ])('“%s”: %j', async (line, labels) => {
    const { title, data, actions } = await newsroom.ask(line);
    expect(data).toMatchObject({ error: title, choices: expect.anything() });
    for (const label of labels) {
      const button = actions.find((one) => one.label.startsWith(label));
      expect(button, label).toBeDefined();
      const answer = await newsroom.ask(button!.line);
      expect(answer.title, button!.line).not.toContain('There is no command');
    }
  });

  test('words that are spelt well and stand in no report are not', async () => {
    expect(await newsroom.say('any quotes about tangerines')).toMatch(
      /^No report here speaks of “tangerines”/u,
    );
    expect(await newsroom.say('/frobnicate wildly')).toMatch(/^There is no command “frobnicate”/u);
  });

  test('a name behind “quotes” that no report writes small is somebody', async () => {
    expect((await newsroom.ask('quotes telvane')).readAs).toMatch(/^quotes speaker:/u);
  });
});
