import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import type { Bot } from '../../../src/chat/bot.ts';
import { openNewsroom } from '../../support/newsroom.ts';
import type { Json } from '../../support/slack/json.ts';
import { openSlackPeer, type SlackPeer } from '../../support/slack/peer.ts';
import { TEAM } from '../../support/slack/world.ts';
import { type Desk, openDesk } from './open-desk.ts';

export const ADMIN = { user: 'U0ADMIN' };
export const PLACE = { id: `slack:${TEAM.id}`, platform: 'slack' as const, name: TEAM.name };

/** Slack waits three seconds, which is tested for itself: these tests may share a busy machine. */
export const PATIENT_MS = 20_000;

/** A newsroom in Slack whose forms are opened and filled in; each test has a workspace of its own. */
export async function inForms({
  through = (bot: Bot) => bot,
  isNew = async (_: string) => true,
  ackMs = PATIENT_MS,
} = {}) {
  const room = await openNewsroom();
  const logged: string[] = [];
  const here = {} as { peer: SlackPeer; desk: Desk };

  beforeEach(async () => {
    here.peer = await openSlackPeer({ ackMs });
    here.desk = openDesk(here.peer, { bot: through(room.bot), logged, isNew });
    await here.desk.start();
  });
  afterEach(async () => {
    await here.desk.stop();
    await here.peer.close();
    await room.store.forgetPlace(PLACE.id);
    expect(logged.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await room.close();
    expect(room.broken).toEqual([]);
  });

  return {
    room,
    logged,
    peer: () => here.peer,
    /** The form that a command opens. */
    async openedBy(command: string, text = '', who = {}): Promise<Json> {
      const view = here.peer.nextView();
      here.peer.slash(command, text, who).catch(() => {});
      return view;
    },
    /** What is shown next to somebody who typed or sent something. */
    async shownNext(act: () => unknown) {
      const { shown } = here.peer;
      const before = shown.length;
      void act();
      await vi.waitFor(() => expect(shown.length).toBeGreaterThan(before), { timeout: 5_000 });
      return shown.at(-1)!;
    },
    /** The form that a button on an answer opens. */
    async openedByPress(answer: Json, label: string, who = {}): Promise<Json> {
      const view = here.peer.nextView();
      here.peer.press(buttonIn(answer, label), who).catch(() => {});
      return view;
    },
  };
}

/** The button with this label in an answer, or in a form. */
export function buttonIn(shown: Json, label: string): Json {
  const found = (shown.blocks as Json[])
    .flatMap(({ type, elements }) => (type === 'actions' ? elements : []))
    .find(({ text }: Json) => text.text === label);
  if (!found) throw new Error(`There is no button “${label}”.`);
  return found;
}

/** What stands in each field. */
export const standsIn = ({ blocks }: Json): Record<string, unknown> =>
  Object.fromEntries(
    blocks
      .filter(({ type }: Json) => type === 'input')
      .map(({ block_id: id, element }: Json) => [
        id,
        element.initial_value ?? element.initial_option?.value ?? element.initial_conversation,
      ]),
  );

/** The words above the fields. */
export const alertIn = ({ blocks }: Json): string =>
  blocks.find(({ type }: Json) => type === 'alert')?.text.text;
