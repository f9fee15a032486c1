import { describe, expect, test } from 'vitest';
import { findFaults } from '../../support/discord/rules/find-faults.ts';
import { COMMANDS, command } from './wrong-bodies/commands.ts';
import { FORMS, form } from './wrong-bodies/forms.ts';
import { MESSAGES } from './wrong-bodies/messages.ts';
import { type Message, message } from './wrong-bodies/right-message.ts';
import type { Wrong } from './wrong-bodies/wrong.ts';

const refuses = <Body>(
  wrong: Wrong<Body>[],
  right: () => Body,
  faultsOf: (body: Body) => string[],
): void => {
  test('what is right', () => expect(faultsOf(right())).toEqual([]));
  test.each(wrong)('%s', (_, spoil) => {
    const body = right();
    spoil(body);
    expect(body).not.toEqual(right());
    expect(faultsOf(body)).not.toEqual([]);
  });
};

describe('of messages the peer takes only', () =>
  refuses(MESSAGES, message, (body) => findFaults('POST', '/channels/1/messages', body)));

describe('of answers the peer takes only', () =>
  refuses(
    MESSAGES.filter(([why]) => !/^(?:a nonce|nothing in a channel)/u.test(why)),
    () => {
      const { nonce: _, enforce_nonce: __, ...body } = message();
      return body as Message;
    },
    (data) => findFaults('POST', '/interactions/1/token-1/callback', { type: 7, data }),
  ));

describe('of forms the peer takes only', () =>
  refuses(FORMS, form, (data) =>
    findFaults('POST', '/interactions/1/token-1/callback', { type: 9, data }),
  ));

describe('of commands the peer takes only', () =>
  refuses(COMMANDS, command, (body) => findFaults('PUT', '/applications/1/commands', [body])));

test('an answer that is only announced says no more than who will see it', () => {
  const announced = (flags: number) =>
    findFaults('POST', '/interactions/1/token-1/callback', { type: 5, data: { flags } });
  expect(announced(64)).toEqual([]);
  expect(announced(64 | (1 << 15))).toHaveLength(1);
});
