import { afterAll, beforeEach, expect, test } from 'vitest';
import { openNewsroom, PLACE } from '../support/newsroom.ts';
import { addFeed } from '../support/records.ts';

const { say, ask, store, close } = await openNewsroom();
const OTHER = { ...PLACE, id: 'discord:9', platform: 'discord' };
const settings = async (id: string) => [
  (await store.findBriefings(id)).length,
  (await store.findFollows(id)).length,
  (await store.findFollowedFeeds(id)).length,
];
afterAll(close);

beforeEach(async () => {
  for (const place of [PLACE, OTHER]) {
    await store.forgetPlace(place.id);
    await ask('briefing create 08:00 weekdays Berlin #news about gas', { place });
    await ask('follow holm', { place });
  }
});

test('it is said what is kept, for how long, and how to have it deleted', async () => {
  expect(await say('privacy')).toMatchInlineSnapshot(`
    "What I keep
    Of this place: 1 briefing and 1 follow, and the pages it had me read. With a briefing or follow I keep where it is posted and the id of whoever made it, to tell them of trouble. What they have posted is kept for 90 days, to correct it where a source changes a quotation.
    Of questions and answers I keep nothing, nor of messages: I am handed the words of those alone that are to me. What was asked last in a thread is kept, so that “and since Monday?” goes on from it, and so is a long line behind a button, for 30 days after it was last used. The log has which command was asked, never the words.
    Where somebody presses “Something wrong?”, what was asked, what was shown and what is wrong is kept for 90 days and told whoever runs this desk, without a name.
    When I am removed from here, all of it is paused, and deleted 30 days later. “/desk privacy delete” deletes it at once, “/desk privacy export” gives it as a file; both take whoever manages this place."
  `);
});

test('deleting is asked back, and then it is gone here, and only here', async () => {
  const asked = await ask('desk privacy delete');
  expect(asked.title).toMatch(/^This deletes 1 briefing and 1 follow in this place.* for good/u);
  expect(await settings(PLACE.id)).toEqual([1, 1, 0]);
  await ask(asked.actions.find(({ style }) => style === 'danger')!.line);
  expect(await settings(PLACE.id)).toEqual([0, 0, 0]);
  expect(await settings(OTHER.id)).toEqual([1, 1, 0]);
});

test('where nothing was set up there is nothing to delete, and no button for it', async () => {
  await store.forgetPlace(PLACE.id);
  const answer = await ask('desk privacy delete');
  expect(answer.title).toBe('There is nothing to delete: nothing was set up here.');
  expect(answer.actions).toEqual([]);
});

test('pages that were read for the place alone are deleted, too', async () => {
  await store.forgetPlace(PLACE.id);
  await addFeed(store, `import:${PLACE.id}`, { followedBy: [PLACE.id], kind: 'import' });
  expect((await ask('desk privacy delete')).title).toMatch(
    /^This deletes the pages it had me read, for good: nobody can undo it\./u,
  );
});

test('the file has what was set up here, and nothing of another place', async () => {
  const { file } = await ask('privacy export');
  const { places } = JSON.parse(file!.text);
  expect(places).toMatchObject([{ id: PLACE.id, briefings: [{ times: ['08:00'] }] }]);
});

test('who does not manage the place reads what is kept and can neither take nor delete it', async () => {
  expect((await ask('privacy', { manages: false })).actions).toEqual([]);
  for (const line of ['privacy export', 'privacy delete sure:yes'])
    expect((await ask(line, { manages: false })).title).toContain('takes someone who manages');
  expect(await settings(PLACE.id)).toEqual([1, 1, 0]);
});
