import { describe, expect, test } from 'vitest';
import { addressesMeant, typedAddress } from '../../../src/chat/line/typed-address.ts';

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
    ['feed://https://tarn.example/mill'],
    ['http://https://tarn.example/mill'],
    ['`https://tarn.example/mill`'],
    ['**https://tarn.example/mill**'],
    ['<a class="x" href="https://tarn.example/mill">the mill</a>'],
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

  test.each([
    ['feed://tarn.example/x', ['https://tarn.example/x', 'http://tarn.example/x']],
    ['//tarn.example/x', ['https://tarn.example/x', 'http://tarn.example/x']],
    ['192.0.2.7/feed.xml', ['https://192.0.2.7/feed.xml', 'http://192.0.2.7/feed.xml']],
    ['localhost:8123', ['https://localhost:8123', 'http://localhost:8123']],
    ['desk:8123/feed', ['https://desk:8123/feed', 'http://desk:8123/feed']],
    ['http://tarn.example/feed,all.xml', ['http://tarn.example/feed,all.xml']],
  ])('means by %s what to try in turn', (typed, tried) => {
    expect(addressesMeant(typed)).toEqual(tried);
  });

  test.each([
    'feed.xml',
    'http:/tarn.example',
    'data:text/html,x',
    'file:///etc/hosts',
    'gas talks',
    'U.S.',
    '3.5',
    'e.g.',
    '<b>bold</b>',
    'https://',
    'javascript:alert(1)',
  ])('does not take %s for one', (typed) => {
    expect(typedAddress(typed, { bare: true })).toBeUndefined();
  });

  test('is done with a wall of brackets at once', () => {
    expect(typedAddress('<'.repeat(100_000), { bare: true })).toBeUndefined();
    expect(typedAddress(`https://a.example/${')'.repeat(100_000)}`)).toBeUndefined();
  });
});
