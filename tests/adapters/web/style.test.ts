import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../adapters/web/page/style.css', import.meta.url), 'utf8');
const COLOUR = /--([\w-]+): light-dark\((#\w+), (#\w+)\)/gu;
const colours = new Map([...css.matchAll(COLOUR)].map(([, name, ...pair]) => [name, pair]));

test.each([
  ...['paper', 'card', 'wash'].flatMap((ground) =>
    ['ink', 'soft', 'accent'].map((text) => [text, ground, 4.5] as const),
  ),
  ['on-accent', 'accent', 4.5] as const,
  ['ink', 'marker', 4.5] as const,
  ['fine', 'card', 4.5] as const,
  ['fine', 'fresh', 4.5] as const,
  ['edge', 'paper', 3] as const,
  ['edge', 'card', 3] as const,
])('%s stands out from %s by %d:1 in light and dark', (text, ground, least) => {
  for (const theme of [0, 1]) {
    const [a, b] = [text, ground].map((name) => luminance(colours.get(name)![theme]!));
    const [low, high] = [Math.min(a!, b!), Math.max(a!, b!)];
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(least);
  }
});

/** Relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/\w/gu, '$&$&') : hex;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
