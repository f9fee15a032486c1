import type { App } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer } from '../../support/slack/peer.ts';
import { boltAt } from './bolt-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const field = (name: string, element: Json, more: Json = {}): Json => ({
  ...{ type: 'input', block_id: name, label: plain(name), ...more },
  element: { action_id: name, ...element },
});
const speaker = field('speaker', { type: 'external_select', min_query_length: 1 });
const FORM: Json = {
  ...{ type: 'modal', callback_id: 'quotes', title: plain('Quotes'), submit: plain('Find') },
  blocks: [speaker, field('about', { type: 'plain_text_input' }, { optional: true })],
};
const HOME: Json = {
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Briefings') },
    {
      type: 'actions',
      elements: [
        {
          ...{ type: 'button', action_id: 'new', value: 'new', accessibility_label: 'New' },
          text: plain('New'),
        },
      ],
    },
  ],
};

describe('forms and Homes of the peer, as Bolt has them', () => {
  let peer: Awaited<ReturnType<typeof openSlackPeer>>;
  let app: App;
  beforeEach(async () => {
    peer = await openSlackPeer();
    app = boltAt(peer);
    app.shortcut('ask', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: FORM as never });
    });
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await peer.close().catch(() => {});
  });

  async function openForm(): Promise<Json> {
    const opened = peer.nextView();
    await peer.globalShortcut('ask');
    return opened;
  }

  test('a shortcut opens a form, which is sent and closed', async () => {
    const seen: Json[] = [];
    app.view('quotes', async ({ ack, view }) => {
      seen.push(view.state.values);
      await ack();
    });
    const view = await openForm();
    expect(peer.modals()).toEqual([view]);
    expect(await peer.submit(view, { speaker: 'peskov', about: 'gas' })).toEqual({});
    expect(peer.modals()).toEqual([]);
    expect(seen).toEqual([
      {
        speaker: {
          speaker: {
            type: 'external_select',
            selected_option: { text: plain('peskov'), value: 'peskov' },
          },
        },
        about: { about: { type: 'plain_text_input', value: 'gas' } },
      },
    ]);
  });

  test('a field that has to be filled in keeps the form from being sent', async () => {
    const view = await openForm();
    await expect(peer.submit(view, {})).rejects.toThrow('wants “speaker” to be filled in');
    await expect(peer.submit(view, { speaker: 'a', when: 'b' })).rejects.toThrow('no field when');
  });

  test('a form comes back with faults, another step, or another form over it', async () => {
    const answers: Json[] = [
      { response_action: 'errors', errors: { speaker: 'Nobody is called so' } },
      { response_action: 'update', view: { ...FORM, title: plain('Step two') } },
      { response_action: 'push', view: { ...FORM, title: plain('Over it') } },
      { response_action: 'clear' },
    ];
    app.view('quotes', async ({ ack }) => ack(answers.shift() as never));
    let view = await openForm();
    const filled = { speaker: 'peskov' };
    const first = await peer.submit(view, filled);
    expect(first.errors).toEqual({ speaker: 'Nobody is called so' });
    view = (await peer.submit(view, filled)).view!;
    expect(view.title.text).toBe('Step two');
    view = (await peer.submit(view, filled)).view!;
    expect(peer.modals().map(({ title }) => title.text)).toEqual(['Step two', 'Over it']);
    expect(await peer.submit(view, filled)).toEqual({});
    expect(peer.modals()).toEqual([]);
  });

  test('an error under what is no field is a fault', async () => {
    const errors = { nothing: 'No' };
    app.view('quotes', async ({ ack }) => ack({ response_action: 'errors', errors }));
    await peer.submit(await openForm(), { speaker: 'peskov' });
    await expect(peer.close()).rejects.toThrow('an error at nothing');
  });

  test('the app is told of a closed form where it asked for that', async () => {
    const closed: string[] = [];
    app.view({ callback_id: 'quotes', type: 'view_closed' }, async ({ ack, view }) => {
      closed.push(view.id);
      await ack();
    });
    await peer.closeView(await openForm());
    const view = await openForm();
    await peer.closeView({ ...view, notify_on_close: true });
    expect(closed).toEqual([view.id]);
    expect(peer.modals()).toEqual([]);
  });

  test('options come while somebody types', async () => {
    app.options('speaker', async ({ ack, payload }) =>
      ack({ options: [{ text: plain(`${payload.value} Lee`), value: 'lee' }] }),
    );
    const view = await openForm();
    expect(await peer.suggest(view, 'speaker', 'Ann')).toEqual([
      { text: plain('Ann Lee'), value: 'lee' },
    ]);
    await expect(peer.suggest(view, 'speaker', '')).rejects.toThrow('from 1 characters on');
    expect(peer.faults).toEqual([]);
  });

  test.each<[string, Json[]]>([
    ['more than 100', Array.from({ length: 101 }, (_, i) => ({ text: plain('x'), value: `${i}` }))],
    ['long ones', [{ text: plain('x'.repeat(76)), value: 'x' }]],
    ['long values', [{ text: plain('x'), value: 'x'.repeat(151) }]],
    ['values twice', [1, 2].map(() => ({ text: plain('x'), value: 'x' }))],
  ])('of options %s are refused', async (_, options) => {
    app.options('speaker', async ({ ack }) => ack({ options: options as never }));
    await peer.suggest(await openForm(), 'speaker', 'Ann');
    expect(peer.faults).toHaveLength(1);
  });

  test('a Home is published, changed and pressed in', async () => {
    const pressed: Json[] = [];
    app.event('app_home_opened', async ({ client, event }) => {
      await client.views.publish({ user_id: event.user, view: HOME as never });
    });
    app.action('new', async ({ ack, client, body }) => {
      await ack();
      const { actions, trigger_id } = body as unknown as Json;
      pressed.push(...actions);
      await client.views.open({ trigger_id, view: FORM as never });
    });
    const shown = peer.nextView();
    await peer.openHome('U0ADMIN');
    const home = await shown;
    expect(peer.home('U0ADMIN')).toEqual(home);
    const opened = peer.nextView();
    await peer.pressIn(home, 'new', { user: 'U0ADMIN' });
    expect((await opened).title.text).toBe('Quotes');
    expect(peer.modals('U0ADMIN')).toHaveLength(1);
    expect(pressed[0]).toMatchObject({ action_id: 'new', value: 'new' });
  });

  test('a leave to open a form serves once, and not for long', async () => {
    const leaves: string[] = [];
    app.shortcut('late', async ({ ack, body }) => {
      leaves.push(body.trigger_id);
      await ack();
    });
    await peer.globalShortcut('late');
    const [trigger_id = ''] = leaves;
    const open = () => app.client.views.open({ trigger_id, view: FORM as never });
    await open();
    await expect(open()).rejects.toThrow('exchanged_trigger_id');
    await expect(app.client.views.open({ trigger_id: 'x', view: FORM as never })).rejects.toThrow(
      'invalid_trigger_id',
    );
  });

  test('of two changes of a form the one made of an old state is refused', async () => {
    const { id: view_id, hash } = await openForm();
    const view = { ...FORM, title: plain('New') } as never;
    await app.client.views.update({ view_id, hash, view });
    await expect(app.client.views.update({ view_id, hash, view })).rejects.toThrow('hash_conflict');
    expect(peer.modals()[0]?.title.text).toBe('New');
  });

  test('three forms lie over each other at most', async () => {
    const leaves: string[] = [];
    app.shortcut('leave', async ({ ack, body }) => {
      leaves.push(body.trigger_id);
      await ack();
    });
    await openForm();
    for (const _ of [1, 2, 3]) await peer.globalShortcut('leave');
    const push = (trigger_id: string) => app.client.views.push({ trigger_id, view: FORM as never });
    await push(leaves[0]!);
    await push(leaves[1]!);
    await expect(push(leaves[2]!)).rejects.toThrow('push_limit_reached');
  });

  test('a wrong form is refused with its place', async () => {
    const wrong = { ...HOME, blocks: [{ type: 'header', text: plain('') }] } as never;
    const refused = app.client.views.publish({ user_id: 'U0ADMIN', view: wrong });
    await expect(refused).rejects.toMatchObject({
      data: {
        error: 'invalid_arguments',
        response_metadata: {
          messages: ['[ERROR] an empty text [json-pointer:/view/blocks/0/text/text]'],
        },
      },
    });
    await expect(peer.close()).rejects.toThrow('view: /blocks/0/text/text an empty text');
  });
});
