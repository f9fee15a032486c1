import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSignals, unpackSignals } from '../../../src/summary/weight/keep-signals.ts';
import { readSignals } from '../../../src/summary/weight/read-signals.ts';

test('what is kept of a report weighs as what was read of it', () => {
  const words = fc.constantFrom(
    ...'Quake kills 212 in Torra|Court bans O’Neill’s plan,|Five may die|a record high since 1974.|Opinion: we must'.split(
      '|',
    ),
  );
  const text = fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
  fc.assert(
    fc.property(text, text, (title, body) => {
      const read = readSignals({ title: title.join(' '), text: body.join(' ') });
      expect(unpackSignals(packSignals(read))).toEqual(read);
    }),
  );
});
