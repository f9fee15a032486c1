import { describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { USERS } from '../../support/slack/world.ts';
import { buttonIn, inForms, standsIn } from './in-forms.ts';

describe('“Something wrong?”', async () => {
  const { room, peer, openedByPress, shownNext } = await inForms();
  const press = (answer: Json, label: string) => peer().press(buttonIn(answer, label));
  const asked = async () =>
    press(await peer().slash('/quotes', 'marchetti'), 'Something wrong?') as Promise<Json>;
  const told = () => room.store.findUntoldComplaints(10);

  test('thanks in the place of its question, so that nothing is pressed again', async () => {
    const question = await asked();
    expect(question.text).toContain('What is wrong in it?');
    const thanks = await press(question, 'Wrong speaker');
    expect(thanks).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(thanks.text).toBe('Thank you: whoever runs this desk is told.');
    expect(await told()).toMatchObject([{ reason: 'speaker' }]);
  });

  test('asks for words where it is something else, and tells them', async () => {
    const form = await openedByPress(await asked(), 'Something else');
    expect(form.title.text).toBe('What is wrong in it?');
    expect(Object.keys(standsIn(form))).toEqual(['note']);
    const note = 'She said this in 2019, "not" now';
    const thanks = await shownNext(() => peer().submit(form, { note }));
    expect(thanks).toMatchObject({ replace_original: true });
    expect(await told()).toMatchObject([
      { reason: 'other', note: note.replace(/"([^"]*)"/u, '“$1”') },
    ]);
  });

  test('may be sent without words', async () => {
    const form = await openedByPress(await asked(), 'Something else');
    const { text } = await shownNext(() => peer().submit(form));
    expect(text).toContain('Thank you');
    expect(await told()).toMatchObject([{ reason: 'other' }]);
  });
});

describe('“Post here”', async () => {
  const heard = new Set<string>();
  const isNew = async (event: string) => !heard.has(event) && Boolean(heard.add(event));
  const { peer } = await inForms({ isNew });

  test('posts once, however often it is pressed', async () => {
    const page = await peer().slash('/quotes', 'marchetti');
    const button = buttonIn(page, 'Post here');
    expect(await peer().press(button)).toMatchObject({ response_type: 'in_channel' });
    const again = await peer().press(button);
    expect(again).toMatchObject({ response_type: 'ephemeral' });
    expect(again.text).toBe('That is posted here already.');
  });

  test('says who asked by the name that others know, which calls nobody', async () => {
    const reader = USERS.find(({ id }) => id === 'U0READER')!;
    reader.profile = { display_name: 'Mona Reader' };
    try {
      const page = await peer().slash('/quotes', 'holm');
      const { blocks } = await peer().press(buttonIn(page, 'Post here'));
      expect(JSON.stringify(blocks)).toContain('Asked by Mona Reader.');
      expect(JSON.stringify(blocks)).not.toContain('"user"');
    } finally {
      delete reader.profile;
    }
  });
});
