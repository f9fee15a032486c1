import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

describe('/verify', () => {
  test('finds who said these words, whatever their case and marks', async () => {
    const { title, blocks, data } = await newsroom.ask('verify "ITS A DOOR and it’s open"');
    expect(title).toBe('“ITS A DOOR and it’s open”: on record, as said by Tobias Marsh');
    expect(blocks.some((block) => block.kind === 'quote' && block.speaker === 'Tobias Marsh')).toBe(
      true,
    );
    expect(data).toMatchObject({ found: 'quote', speaker: null });
  });

  test('says whose they are where another was named', async () => {
    const { title } = await newsroom.ask('did greta holm really say “it’s a door, and it’s open”?');
    expect(title).toBe(
      '“it’s a door, and it’s open”: on record, but as said by Tobias Marsh, not by Greta Holm',
    );
  });

  test('finds words of reports that nobody is quoted with', async () => {
    const [article] = await newsroom.store.findArticles({
      placeId: 'local',
      terms: ['lighthous'],
      limit: 1,
    });
    const words = article!.text
      .split('. ')[0]!
      .replaceAll('"', '')
      .split(' ')
      .slice(0, 6)
      .join(' ');
    const { data } = await newsroom.ask(`verify words:"${words}"`);
    expect(data).toMatchObject({ found: expect.stringMatching(/^(?:report|quote)$/u) });
  });

  test('never says that words are false, only that they are not there', async () => {
    const { title, blocks, data } = await newsroom.ask('who said "the moon landing was cancelled"');
    expect(title).toBe('No quote here has the words “the moon landing was cancelled”.');
    const note = blocks.find((block) => block.kind === 'note' && !block.text.startsWith('Read as'));
    expect(note).toMatchObject({
      text: expect.stringMatching(
        /^Searched \d+ quotes from 4 sources\. That is what I have read, not whether it was said or is true\.$/u,
      ),
    });
    expect(data).toMatchObject({ found: 'none' });
  });

  test.each([
    ['verify', /^“verify” needs the words/u],
    ['verify "of the"', /has no words to search for/u],
    ['verify "we go on" speaker:marsh', /^Several people here are called “marsh”/u],
    ['verify "we go on" speaker:marcheti', /Did you mean Ilse Marchetti\?/u],
    [`verify ${'gas '.repeat(5_000)}`, /^No quote here has the words “gas gas/u],
  ])('%.40s is explained', async (line, expected) => {
    const { title } = await newsroom.ask(line);
    expect(title).toMatch(expected);
    expect(title.length).toBeLessThan(400);
    expect(newsroom.broken).toEqual([]);
  });
});
