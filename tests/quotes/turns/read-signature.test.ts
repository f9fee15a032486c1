import { describe, expect, test } from 'vitest';
import { readSignature } from '../../../src/quotes/turns/read-signature.ts';

describe('a signature', () => {
  test.each([
    ['— Nora Vik (@noravik) November 5, 2026', 'Nora Vik', 'post'],
    ['— Nora Vik MP 🚢 (@noravik) Nov 5', 'Nora Vik', 'post'],
    ['– Nora Vik (@noravik), 5 November 2026', 'Nora Vik', 'post'],
    ['- Nora Vik on X', 'Nora Vik', 'post'],
    ['-- Nora Vik (via Facebook)', 'Nora Vik', 'post'],
    ['— The Harbour Band (@band@town.example) 9:14 PM · Nov 5, 2026', 'The Harbour Band', 'post'],
    ['— Nora Vik', 'Nora Vik', 'name'],
    ['— Nora Vik, 5 November 2026', 'Nora Vik', 'name'],
    ['– Nora Vik, choir leader', 'Nora Vik', 'name'],
    ['—Dr. Nora van Vik (Greens).', 'Dr. Nora van Vik', 'name'],
  ])('%s', (paragraph, name, form) => {
    const found = readSignature(paragraph);
    expect([found?.name, found?.form]).toEqual([name, form]);
    expect(found && paragraph.slice(found.nameStart).startsWith(found.name)).toBe(true);
  });

  test('may end the paragraph of what it signs', () => {
    const paragraph = 'We sing on Friday. — Nora Vik (@noravik) November 5, 2026';
    expect(readSignature(paragraph)).toMatchObject({ start: 19, name: 'Nora Vik' });
  });

  test.each([
    '- Nora Vik opens the chapel',
    '— and nobody sang',
    '- Nora Vik, who leads the choir, has opened the chapel for all who want to sing in it',
    'Nora Vik (@noravik) November 5, 2026',
    'It rained. Nora Vik sang — loudly.',
  ])('not %s', (paragraph) => {
    expect(readSignature(paragraph)).toBeUndefined();
  });
});
