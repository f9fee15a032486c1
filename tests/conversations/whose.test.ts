import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyzeArticle } from '../../src/ingest/articles/analyze-article.ts';
import { openNewsroom } from '../support/newsroom.ts';
import { addFeed, makeArticle } from '../support/records.ts';

const REPORTS = {
  crane: `The harbour crane stood still for a third day. A Tarnwell spokesman said the old crane would be mended by Friday. “We are sorry for the wait,” a spokeswoman for Tarnwell Energy said. According to a Tarnwell report, a bolt had failed. “Nobody was told,” said Ines Wendt, who runs the fish market. Tarnwell officials declined to say who had checked the crane.`,
  wells: `Norvik Oil will drill on, the Norholt annual report says. “We keep our word,” said Bo Tamm, the Norholt chief executive. A Norholt spokeswoman said the second well was dry.`,
  market: `The fish market will move in May. “The new hall is dry and light,” said Ines Wendt, who runs the fish market. “My knees will thank me,” Wendt said.`,
};

describe('quotes', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  beforeAll(async () => {
    newsroom = await openNewsroom({ sample: '0' });
    const feed = await addFeed(newsroom.store);
    for (const [day, [id, text]] of Object.entries(REPORTS).entries()) {
      const title = {
        crane: 'Crane stands still',
        wells: 'Drilling goes on',
        market: 'Fish market moves',
      }[id]!;
      const { quotes, terms } = analyzeArticle(title, text);
      const published = `2026-03-0${day + 1}T09:00:00.000Z`;
      const article = makeArticle({
        feedId: feed.id,
        id,
        title,
        text,
        published,
        readAt: published,
      });
      await newsroom.store.saveArticle(article, quotes, terms);
    }
  });
  afterAll(() => newsroom.close());

  const shown = async (line: string) => {
    const { title, blocks } = await newsroom.ask(line);
    const words = blocks.flatMap((block) => {
      if (block.kind === 'heading') return block.text.startsWith('In reports') ? block.text : [];
      if (block.kind !== 'quote') return [];
      return [block.clause?.map(({ text }) => text).join('') ?? block.texts.join(' … ')];
    });
    return [title, ...words];
  };

  test('of an organisation have those of whoever speaks for it without a name', async () => {
    expect(await shown('quotes tarnwell')).toEqual([
      'Tarnwell Energy',
      'A Tarnwell spokesman said the old crane would be mended by Friday.',
      'We are sorry for the wait',
      'According to a Tarnwell report, a bolt had failed.',
    ]);
  });

  test('of somebody without a name are found by what the article calls them', async () => {
    expect(await shown('quotes "tarnwell spokesperson"')).toEqual([
      'Said by “tarnwell spokesperson”',
      'A Tarnwell spokesman said the old crane would be mended by Friday.',
      'We are sorry for the wait',
    ]);
    expect(await newsroom.say('quotes "tarnwell janitor"')).toMatch(
      /^No quotes by “tarnwell janitor”/u,
    );
  });

  test('of an organisation that only a role names are its own, and a role is a person', async () => {
    expect(await shown('quotes norholt')).toEqual([
      'Said by “norholt”',
      expect.stringContaining('the Norholt annual report says'),
      'A Norholt spokeswoman said the second well was dry.',
    ]);
    expect((await shown('quotes "norholt chief executive"'))[0]).toBe(
      'Bo Tamm, Norholt chief executive',
    );
  });

  test('of nobody in particular are the newest of all', async () => {
    const [title, ...words] = await shown('quotes');
    expect(title).toBe('The newest statements');
    expect(words.slice(0, 2)).toEqual(['The new hall is dry and light', 'My knees will thank me']);
    expect(words).toHaveLength(9);
  });

  test('about something come first where they name it, then from reports about it', async () => {
    expect(await shown('quotes "ines wendt" about:crane')).toEqual([
      'Ines Wendt',
      'In reports about “crane”, without naming it:',
      'Nobody was told',
    ]);
    const said = await newsroom.say('quotes about:crane');
    expect(said).toContain('1 statement that names “crane” and 3 made in reports about it');
    expect((await shown('quotes about:crane')).slice(1, 3)).toEqual([
      'A Tarnwell spokesman said the old crane would be mended by Friday.',
      'In reports about “crane”, without naming it:',
    ]);
  });

  test('say what is left out, and show it where it is asked for', async () => {
    expect(await newsroom.say('quotes tarnwell')).toContain('Not shown: 1 passage');
    expect(await shown('quotes tarnwell kind:all')).toContain(
      'Tarnwell officials declined to say who had checked the crane.',
    );
  });
});
