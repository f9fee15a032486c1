import { describe, expect, test } from 'vitest';
import { typedAddress } from '../../src/chat/typed-address.ts';

describe('typedAddress', () => {
  test.each([
    ['https://tarn.example/mill'],
    ['<https://tarn.example/mill>'],
    ['<https://tarn.example/mill|the mill>'],
    ['[the mill](https://tarn.example/mill)'],
    ['[the mill](<https://tarn.example/mill>)'],
    ['(https://tarn.example/mill).'],
    ['“https://tarn.example/mill”'],
    ['https://tarn.example/mill,'],
    ['  https://tarn.example/mill. '],
    ['feed://tarn.example/mill'],
    ['feed:https://tarn.example/mill'],
  ])('reads %s', (typed) => {
    expect(typedAddress(typed)).toBe('https://tarn.example/mill');
  });

  test('keeps brackets that belong to the address', () => {
    expect(typedAddress('https://tarn.example/mill_(old)')).toBe('https://tarn.example/mill_(old)');
  });

  test('takes a bare host for one only where an address is asked for', () => {
    expect(typedAddress('tarn.example/mill.', { bare: true })).toBe('https://tarn.example/mill');
    expect(typedAddress('tarn.example')).toBeUndefined();
  });

  test.each(['gas talks', 'U.S.', '3.5', 'e.g.', '<b>bold</b>', 'https://', 'javascript:alert(1)'])(
    'does not take %s for one',
    (typed) => {
      expect(typedAddress(typed, { bare: true })).toBeUndefined();
    },
  );

  test('is done with a wall of brackets at once', () => {
    expect(typedAddress('<'.repeat(100_000), { bare: true })).toBeUndefined();
    expect(typedAddress(`https://a.example/${')'.repeat(100_000)}`)).toBeUndefined();
  });
});
