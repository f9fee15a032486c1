import { expect, test } from 'vitest';
import { messageOf } from '../../src/text/message-of.ts';

test.each([
  [new TypeError('no such file'), 'no such file'],
  [new RangeError(), 'RangeError'],
  ['stop', 'stop'],
  [undefined, 'undefined'],
])('the message of %s is “%s”', (error, message) => expect(messageOf(error)).toBe(message));
