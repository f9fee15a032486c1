import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../adapters/discord/render.ts';
import { renderReply } from '../../adapters/slack/render.ts';
import { button, type Reply, reply } from '../../src/chat/reply/reply.ts';
import { buttonsOf } from '../support/discord/message.ts';
import { findFaults } from '../support/discord/rules/find-faults.ts';
import type { Json } from '../support/slack/json.ts';
import { faultsOf } from '../support/slack/rules/message-faults.ts';

const ask = (count: number, more: Partial<Reply> = {}): Reply =>
  reply('Which one?', {
    actions: Array.from({ length: count }, (_, n) =>
      button(`Ann Lee ${n}, ${'a role '.repeat(20)}`, `quotes speaker:"=ann ${n}"`),
    ),
    asksBack: true,
    ...more,
  });

/** The select of a message, which both platforms must take. */
function discordSelect(asked: Reply): Json | undefined {
  const { allowedMentions, ...message } = renderMessage(asked);
  expect(findFaults('POST', '/channels/300000000000000001/messages', message)).toEqual([]);
  const [container] = message.components as Json[];
  return container!.components.flatMap((one: Json) => one.components ?? []).find(isSelect);
}
const isSelect = ({ type }: Json): boolean => type === 3 || type === 'static_select';

function slackSelect(asked: Reply): Json | undefined {
  const message = renderReply(asked);
  expect(faultsOf(message)).toEqual([]);
  return (message.blocks as Json[]).flatMap(({ elements }) => elements ?? []).find(isSelect);
}

describe('answers to a question back', () => {
  test('are buttons as long as there are five', () => {
    expect(discordSelect(ask(5))).toBeUndefined();
    expect(slackSelect(ask(5))).toBeUndefined();
    expect(buttonsOf(renderMessage(ask(5)) as never)).toHaveLength(5);
  });

  test('are a list where there are more, each with its line', () => {
    for (const select of [discordSelect(ask(12)), slackSelect(ask(12))]) {
      expect(select!.options).toHaveLength(12);
      expect(select!.options.map(({ value }: Json) => value)).toEqual(
        ask(12).actions.map(({ line }) => line),
      );
    }
  });

  test('of which there are too many say how many are shown', () => {
    const discord = discordSelect(ask(120))!;
    expect(discord.options).toHaveLength(25);
    expect(discord.placeholder).toBe('Choose one (the first 25 of 120)');
    const slack = slackSelect(ask(120))!;
    expect(slack.options).toHaveLength(25);
    expect(slack.placeholder.text).toBe('Choose one (the first 25 of 120)');
  });

  test('with one line twice have it once', () => {
    const twice = ask(8);
    const actions = [...twice.actions, ...twice.actions];
    expect(discordSelect({ ...twice, actions })!.options).toHaveLength(8);
    expect(slackSelect({ ...twice, actions })!.options).toHaveLength(8);
  });

  test('are buttons where one of them deletes, or where nothing was asked', () => {
    const deletes = ask(8, { actions: [...ask(8).actions, button('Delete', 'desk x', 'danger')] });
    expect(discordSelect(deletes)).toBeUndefined();
    const { asksBack, ...told } = ask(8);
    expect(discordSelect(told)).toBeUndefined();
    expect(slackSelect(told)).toBeUndefined();
  });
});
