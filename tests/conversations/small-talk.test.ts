import { afterAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src/chat/bot.ts';
import { replyText } from '../../src/chat/reply/reply-text.ts';
import { CHANNEL, openNewsroom, PLACE } from '../support/newsroom.ts';

describe('talk that asks for nothing in the news', async () => {
  const room = await openNewsroom();
  afterAll(() => room.close());
  const ask = (line: string, channel: Ask['channel'] = CHANNEL) =>
    room.bot.answer({
      ...{ line, channel, place: PLACE, findChannel: async () => undefined },
      user: { id: 'u1', name: 'Reader', zone: 'Europe/Berlin', manages: false },
    });

  test.each([
    'hi',
    'Hello!',
    'good morning ☀️',
    '😀',
    'tell me a joke',
    'is this a bot?',
    'lol',
    'bye',
  ])('%s: in a channel is answered in one line with questions to type', async (line) => {
    const answer = await ask(line);
    expect(answer).toMatchObject({ blocks: [], actions: [] });
    expect(answer.title).toMatch(/^I read the news and tell who said what\. Ask me: “.*”\.$/u);
  });

  test('each question that it names has an answer', async () => {
    const { title } = await ask('hi');
    const lines = [...title.matchAll(/“([^”]+)”/gu)].map(([, line]) => line!);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect((await ask(line)).blocks.length, line).toBeGreaterThan(0);
  });

  test.each(['thanks!', 'thank you so much', 'many thanks', 'thx'])(
    '%s: is welcome',
    async (line) => {
      expect((await ask(line)).title).toMatch(/^You are welcome\. Ask me for more: “/u);
    },
  );

  test.each([
    ['Danke', 'Gern geschehen.'],
    ['vielen Dank!', 'Gern geschehen.'],
    ['merci beaucoup', 'Je vous en prie.'],
    ['¡Gracias!', 'De nada.'],
    ['спасибо', 'Пожалуйста.'],
    ['Guten Tag', 'Ich lese Nachrichten'],
    ['bonjour', 'Je lis l’actualité'],
    ['¡hola!', 'Leo las noticias'],
    ['Привет', 'Я читаю новости'],
  ])('%s: is answered in that language', async (line, said) => {
    expect((await ask(line)).title).toContain(said);
  });

  test('alone, it is a short card', async () => {
    const answer = await ask('hi', null);
    expect(replyText(answer).split('\n').length).toBeLessThan(4);
    expect(answer.actions.map(({ line }) => line)).toEqual([
      'quotes speaker:"Tobias Marsh"',
      'summary',
      'speakers list',
      'help',
    ]);
    for (const { line } of answer.actions) expect((await ask(line)).title).not.toBe('');
  });

  test.each(['help', 'what can you do?', 'how do I follow somebody?', 'commands'])(
    '%s: asks what can be asked, and is told all',
    async (line) => {
      expect((await ask(line)).title).toBe('What I can do');
    },
  );

  test.each([
    ['was sagte Marsh zum Streik?', 'Ganze Sätze verstehe ich nur auf Englisch'],
    ['Qu’a dit Marsh sur la grève ?', 'Je ne comprends les phrases qu’en anglais'],
    ['¿Qué dijo Marsh sobre la huelga?', 'Solo entiendo frases en inglés'],
    ['Что сказал Марш о забастовке?', 'Предложения я понимаю только на английском'],
  ])('%s: is told in that language that sentences are English', async (line, said) => {
    const { title, actions } = await ask(line);
    expect(title).toContain(said);
    expect((await ask(actions[0]!.line)).blocks.length).toBeGreaterThan(0);
  });
});
