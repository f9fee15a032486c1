import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());
const only = async () => (await newsroom.store.findBriefings(PLACE.id))[0]!;
const THREE = ['dams', 'wages', 'ferries'];
beforeEach(async () => {
  for (const { id } of await newsroom.store.findBriefings(PLACE.id))
    await newsroom.store.deleteOrder(PLACE.id, id);
  await newsroom.ask('briefing 8am daily Rome time about dams, wages, ferries');
});

describe('a field may say how it is to change', () => {
  test.each<[string, string[]]>([
    ['time:"add museum"', [...THREE, 'museum']],
    ['topic:"add museum"', [...THREE, 'museum']],
    ['topic:"add museum, rates"', [...THREE, 'museum', 'rates']],
    ['time:"remove wages"', ['dams', 'ferries']],
    ['topic:"remove wages"', ['dams', 'ferries']],
    ['topic:"without wages"', ['dams', 'ferries']],
    ['time:"exclude museum and rates"', [...THREE, '-museum', '-rates']],
    ['topic:"exclude museum"', [...THREE, '-museum']],
    ['topic:-museum', [...THREE, '-museum']],
    ['topic:"all, -museum"', ['-museum']],
    ['topic:"museum, rates"', ['museum', 'rates']],
  ])('“%s”', async (field, topics) => {
    const { title, actions } = await newsroom.ask(`briefing edit which:wages ${field}`);
    expect(title).toMatch(/^Changed: /u);
    expect(await only()).toMatchObject({ times: ['08:00'], topics });
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect((await only()).topics).toEqual(THREE);
  });

  test.each([
    ['days:"remove sundays"', { days: 'mon,tue,wed,thu,fri,sat' }],
    ['time:"add 6pm"', { times: ['08:00', '18:00'] }],
    ['sources:"The Calder Post"', { sources: ['The Calder Post'] }],
  ])('“%s”', async (field, changed) => {
    expect((await newsroom.ask(`briefing edit ${field}`)).title).toMatch(/^Changed: /u);
    expect(await only()).toMatchObject({ topics: THREE, ...changed });
  });

  test('so may the sources', async () => {
    await newsroom.ask('briefing edit sources:"The Calder Post"');
    await newsroom.ask('briefing edit sources:"add Harbour Ledger"');
    expect(await only()).toMatchObject({ sources: ['The Calder Post', 'Harbour Ledger'] });
    await newsroom.ask('briefing edit sources:"remove The Calder Post"');
    expect(await only()).toMatchObject({ sources: ['Harbour Ledger'], topics: THREE });
  });

  test('of what is left out besides it is said how to mean all news but that', async () => {
    const { blocks } = await newsroom.ask('briefing edit topic:-museum');
    expect(JSON.stringify(blocks)).toContain('I left out museum besides');
  });

  test('where all is news but something, Undo gives just that back', async () => {
    await newsroom.ask('briefing edit topic:"all, -museum"');
    const { actions } = await newsroom.ask('briefing edit topic:rates');
    await newsroom.ask(actions.find(({ label }) => label === 'Undo')!.line);
    expect((await only()).topics).toEqual(['-museum']);
  });
});

test('topics with commas between them are topics, and the first is no name of a briefing', async () => {
  expect((await newsroom.ask('briefing edit "dams", "ferries"')).title).toMatch(/^Changed: /u);
  expect((await only()).topics.map((one) => one.replaceAll('"', ''))).toEqual(['dams', 'ferries']);
});
