import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FoundPerson } from '../../src/chat/command.ts';
import { openNewsroom, PLACE } from '../support/newsroom.ts';

const INES = { id: 'u2', name: 'Ines' };
const MORNING = 'briefing create 08:00 weekdays Berlin #news';

describe('editors', () => {
  let room: Awaited<ReturnType<typeof openNewsroom>>;
  let people: FoundPerson[];
  beforeEach(async () => {
    people = [INES, { id: 'u3', name: 'Gus', refusal: 'Gus is a guest here.' }];
    room = await openNewsroom({ sample: '0' });
  });
  afterEach(() => room.close());

  const findPerson = async (text: string) =>
    people.find(({ id, name }) => [id, name].includes(text.replace('@', '')));
  const asAdmin = (line: string) => room.ask(line, { more: { findPerson } });
  const asInes = (line: string, mayEdit = true) =>
    room.ask(line, { user: { ...INES, manages: false, mayEdit }, more: { findPerson } });
  const editors = async () => (await room.store.findEditors(PLACE.id)).map(({ userId }) => userId);

  test('somebody who is named as one manages the place, until it is taken from them', async () => {
    expect((await asInes(MORNING)).title).toContain('takes someone who manages this place');
    expect((await asAdmin('desk editors add @Ines')).title).toBe(
      'Ines may change briefings, sources and the rest here now.',
    );
    expect((await asInes(MORNING)).title).toContain('A briefing is set');
    expect((await asInes('language english')).title).not.toContain('manages this place');
    const [{ line } = { line: '' }] = (await asAdmin('editors add Ines')).actions;
    expect((await asAdmin(line)).title).toBe('Ines is no editor any more.');
    expect((await asInes('language german')).title).toContain('takes someone who manages');
  });

  test('they name nobody, and may step back', async () => {
    await asAdmin('editors add Ines');
    people.push({ id: 'u4', name: 'Otto' });
    await asAdmin('editors add Otto');
    for (const line of ['editors add Gus', 'editors remove Otto'])
      expect((await asInes(line)).title).toContain('You are an editor yourself');
    expect(await editors()).toEqual(['u2', 'u4']);
    await asInes('editors remove Ines');
    expect(await editors()).toEqual(['u4']);
  });

  test('who cannot be one is refused in words', async () => {
    expect((await asAdmin('editors add Gus')).title).toBe(
      'Gus is a guest here. Only members of this place can be editors.',
    );
    expect((await asAdmin('editors add @nobody')).title).toContain('I cannot find “@nobody” here');
    expect(await editors()).toEqual([]);
  });

  test('are listed with their names, and who has left is none any more', async () => {
    expect((await asAdmin('desk editors')).title).toBe('Nobody has been named as an editor here.');
    await asAdmin('editors add Ines');
    const { title, blocks } = await asAdmin('editors');
    expect(title).toBe('1 editor');
    expect(blocks[0]).toMatchObject({ items: [{ label: 'Ines' }] });
    people = [{ ...INES, refusal: 'Ines has left the workspace.' }];
    expect(JSON.stringify((await asAdmin('editors')).blocks)).toContain(
      'Ines has left the workspace. So they are no editor any more.',
    );
    expect(await editors()).toEqual([]);
  });

  test('whom the platform no longer finds fit manages nothing', async () => {
    await asAdmin('editors add Ines');
    expect((await asInes(MORNING, false)).title).toContain('takes someone who manages');
  });

  test('are of one place, and go with all that is kept of it', async () => {
    await asAdmin('editors add Ines');
    expect((await asAdmin('privacy')).data).toMatchObject({ editors: 1 });
    expect(await room.store.isEditor('elsewhere', 'u2')).toBe(false);
    await asAdmin('privacy delete sure:yes');
    expect(await editors()).toEqual([]);
  });

  test('there are so many at most', async () => {
    for (let nth = 0; nth < 20; nth++) {
      const [placeId, userId] = [PLACE.id, `e${nth}`];
      await room.store.addEditor({ placeId, userId, addedBy: 'u1', addedAt: '2026-03-01' });
    }
    expect((await asAdmin('editors add Ines')).title).toContain(
      'There are 20 editors here already',
    );
  });

  test('where the platform has settings for that, they are named', async () => {
    const howToManage = 'See Server Settings → Integrations.' as never;
    const answer = (line: string) => room.ask(line, { user: { howToManage } });
    for (const line of ['editors add Ines', 'editors remove Ines'])
      expect((await answer(line)).title).toContain('not set here. See Server Settings');
    expect(JSON.stringify((await answer('editors')).blocks)).toContain('Server Settings');
  });
});
