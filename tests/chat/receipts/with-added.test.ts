import { expect, test } from 'vitest';
import { withAdded } from '../../../src/chat/receipts/with-added.ts';
import type { Pick } from '../../../src/model.ts';

const pick = (text: string, more: Partial<Pick> = {}): Pick => ({
  start: 0,
  end: text.length,
  text,
  articleId: 'a',
  score: 1,
  also: [],
  added: [],
  cut: false,
  ...more,
});
const added = (at: number, text: string) => ({
  at,
  text,
  start: 0,
  end: text.length,
  in: 'text' as const,
});

test.each([
  ['as it stands', pick('Salo had slept.'), 'Salo had slept.'],
  [
    'with a first name',
    pick('Salo had slept.', { added: [added(0, 'Ruta')] }),
    '[Ruta] Salo had slept.',
  ],
  [
    'with what an acronym stands for',
    pick('The FCC of Calder closed.', { added: [added(7, 'Family Care Center')] }),
    'The FCC [Family Care Center] of Calder closed.',
  ],
  [
    'with both',
    pick('Salo left the FCC.', { added: [added(0, 'Ruta'), added(17, 'Family Care Center')] }),
    '[Ruta] Salo left the FCC [Family Care Center].',
  ],
  ['cut before who said so', pick('The dam burst', { cut: true }), 'The dam burst […]'],
])('a picked sentence is shown %s', (_, given, shown) => {
  expect(withAdded(given)).toBe(shown);
});
