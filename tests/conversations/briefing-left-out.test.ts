import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.close());
const ask = (line: string) => newsroom.ask(line);

describe('all news but a topic', () => {
  test.each([
    ['briefing create 08:00 topic:-sport', ['-sport']],
    ['briefing create topic:-sport weekdays 9am', ['-sport']],
    ['briefing create 9am topic:-sport, -film #news', ['-sport', '-film']],
    ['briefing create 9am topic:-sport and -film', ['-sport', '-film']],
    ['briefing create 9am topic:-"ice hockey"', ['-"ice hockey"']],
    ['briefing create 9am topic:all -sport', ['-sport']],
    ['briefing create 9am topic:gas -sport', ['gas', '-sport']],
  ])('%s', async (line, topics) => {
    expect((await ask(line)).data).toMatchObject({ topics });
  });

  test('can be had in the form, too', async () => {
    const shown = await ask('desk setup 08:00 topic:-sport');
    expect(shown.title).toMatch(/^Not started yet: .*, without sport$/u);
    const started = await ask(shown.actions.find(({ label }) => label === 'Start it')!.line);
    expect(started.data).toMatchObject({ topics: ['-sport'] });
  });

  test('takes a word behind the dash', async () => {
    expect((await ask('briefing create 9am topic:-')).title).toContain('needs topics behind it');
  });
});

test('whose zone nobody told gets that of most briefings here', async () => {
  const unknown = { user: { zone: null } };
  const zoneOf = async (line: string) =>
    ((await newsroom.ask(line, unknown)).data as { zone: string }).zone;
  expect(await zoneOf('briefing create 07:30 #news')).toBe('UTC');
  expect(await zoneOf('briefing create 08:00 Tokyo #news')).toBe('Asia/Tokyo');
  expect(await zoneOf('briefing create 08:30 Tokyo #news')).toBe('Asia/Tokyo');
  expect(await zoneOf('briefing create 09:00 #news')).toBe('Asia/Tokyo');
  expect((await ask('briefing create 07:00 #news')).data).toMatchObject({ zone: 'Europe/Berlin' });
});

describe('quiet hours that never apply', () => {
  const NEVER = 'None of its times is between 22:00 and 07:00, so these hours never apply';
  const notesOf = async (line: string) => JSON.stringify((await ask(line)).blocks);

  test('are said to, when they are set and when the times are', async () => {
    expect(await notesOf('briefing create 08:00 daily Berlin quiet:22-7')).toContain(NEVER);
    expect(await notesOf('briefing edit time:"at 06:00"')).not.toContain('never apply');
    expect(await notesOf('briefing edit time:"at 07:00"')).toContain(NEVER);
    expect(await notesOf('briefing edit time:weekdays')).not.toContain('never apply');
    expect(await notesOf('briefing edit quiet:off')).not.toContain('never apply');
  });
});

describe('buttons for briefings that are alike', () => {
  test('say by what the other one differs', async () => {
    await ask('briefing create 08:00 daily Berlin #news');
    const labels = (await ask('briefing create 08:00 weekdays Berlin #news')).actions.map(
      ({ label }) => label,
    );
    expect(labels).toContain('Delete the one at 08:00, every day');
  });

  test('have ids where a label has no room for the difference', async () => {
    await ask('briefing create 08:00 daily Berlin #news');
    await ask('briefing create 08:00 daily Tokyo #news');
    const labels = (await ask('briefing delete which:news')).actions.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels[0]).toMatch(/^[0-9a-f]{6}: 08:00 daily #news$/u);
  });
});
