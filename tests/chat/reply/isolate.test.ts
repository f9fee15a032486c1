import { describe, expect, test } from 'vitest';
import { isolate, isolateAll } from '../../../src/chat/reply/isolate.ts';

const OPEN = '\u2068';
const CLOSE = '\u2069';

describe('isolate', () => {
  test.each([
    ['Harbour Post', 'Harbour Post'],
    ['הנמל', `${OPEN}הנמל${CLOSE}`],
    ['Post الميناء', `${OPEN}Post الميناء${CLOSE}`],
    ['הנמל\nנפתח', `${OPEN}הנמל${CLOSE}\n${OPEN}נפתח${CLOSE}`],
    ['a\u202Eb\u2066c\u2069', 'abc'],
    ['\u2069הנמל', `${OPEN}הנמל${CLOSE}`],
    ['', ''],
  ])('of %j', (text, expected) => {
    expect(isolate(text)).toBe(expected);
  });

  test('sets several pieces apart as one', () => {
    expect(isolateAll(['אמר ', 'yes', '.'])).toEqual([`${OPEN}אמר `, 'yes', `.${CLOSE}`]);
    expect(isolateAll(['said ', 'yes'])).toEqual(['said ', 'yes']);
    expect(isolateAll([])).toEqual([]);
  });
});
