import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whoSaidThis } from '../../commands/menus/who-said-this.ts';
import { openNewsroom } from '../support/newsroom.ts';

let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

type Row = { verdict: string; speaker: string | null };

/** What “Who said this?” tells of a message: `exact Ilse Marchetti`; `exact` where it names nobody. */
async function told(text: string): Promise<string[]> {
  const asked = whoSaidThis.ask({ text, addresses: [] });
  const { data } = await newsroom.ask('line' in asked ? asked.line! : '');
  const rows = (data as { findings?: Row[] }).findings ?? [data as Row];
  return rows.map(({ verdict, speaker }) => `${verdict} ${speaker ?? ''}`.trim());
}

const MARCHETTI = 'I came to listen';
const HOLM = 'I have confidence in the talks';

describe('each has their own words', () => {
  test.each([
    `Ilse Marchetti said: “${MARCHETTI}”. Greta Holm said: “${HOLM}”.`,
    `Marchetti: “${MARCHETTI}” Holm: “${HOLM}”`,
    `Marchetti: „${MARCHETTI}“ Holm: „${HOLM}“`,
    `Marchetti: "${MARCHETTI}"\nHolm: "${HOLM}"`,
    `- Marchetti: “${MARCHETTI}” - Holm: “${HOLM}”`,
    `**Ilse Marchetti**: “${MARCHETTI}”, **Greta Holm**: “${HOLM}”`,
    `Ilse Marchetti (transport minister): “${MARCHETTI}”. Chief Executive Greta Holm said: “${HOLM}”.`,
    `Ilse Marchetti said “${MARCHETTI}” and Holm said “${HOLM}”.`,
    `“${MARCHETTI}”, said Marchetti, while Holm insisted “${HOLM}”.`,
    `“${MARCHETTI},” Marchetti said, “${HOLM},” Holm said.`,
    `“${MARCHETTI}” – Marchetti; “${HOLM}” – Holm`,
  ])('%s', async (text) => {
    expect(await told(text)).toEqual(['exact Ilse Marchetti', 'exact Greta Holm']);
  });

  test('three in a row, too', async () => {
    const text = `Marchetti: “${MARCHETTI}” Holm: “${HOLM}” Tobias Marsh: “It’s a door, and it’s open”`;
    expect(await told(text)).toEqual([
      'exact Ilse Marchetti',
      'exact Greta Holm',
      'exact Tobias Marsh',
    ]);
  });

  test('also where one sentence is broken by who says it', async () => {
    expect(await told('“I came,” Marchetti said, “to listen.”')).toEqual(['exact Ilse Marchetti']);
  });
});

describe('whoever is clearly given the words of another is told to be', () => {
  test.each([
    `Greta Holm said: “${MARCHETTI}”. Ilse Marchetti said: “${HOLM}”.`,
    `Holm: “${MARCHETTI}” Marchetti: “${HOLM}”`,
    `“${MARCHETTI},” said Holm. “${HOLM},” said Marchetti.`,
    `Holm said “${MARCHETTI}” and Marchetti said “${HOLM}”.`,
  ])('%s', async (text) => {
    expect(await told(text)).toEqual(['misattributed Greta Holm', 'misattributed Ilse Marchetti']);
  });
});

describe('nobody is accused where it is not clear whose words they are said to be', () => {
  test.each([
    [`“${MARCHETTI}” and “${HOLM}”`, ['exact', 'exact']],
    [`“${MARCHETTI}”. Holm said: “${HOLM}”.`, ['exact', 'exact Greta Holm']],
    [`“${MARCHETTI}.” Holm said the talks go on. “${HOLM}.”`, ['exact', 'exact Greta Holm']],
    [`Holm met Marchetti. “${MARCHETTI},” she said. “${HOLM},” she said.`, ['exact', 'exact']],
    [`Holm never said “${MARCHETTI}”. Marchetti never said “${HOLM}”.`, ['exact', 'exact']],
    [
      `A spokesman for Holm said “${MARCHETTI}”. “${HOLM},” Marchetti’s aide said.`,
      ['exact', 'exact'],
    ],
    [`“${MARCHETTI}”. Greta Holm left.`, ['exact']],
    [`“${MARCHETTI}” was what Greta Holm heard`, ['exact']],
    [`Breaking News: “${MARCHETTI}”. Update: “${HOLM}”.`, ['exact', 'exact']],
    [`Critics said “${MARCHETTI}”. Nobody said “${HOLM}”.`, ['exact', 'exact']],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test.each([
    `Holm: “${MARCHETTI}`,
    `: “${MARCHETTI}” : “${HOLM}” :`,
    `@everyone: “${MARCHETTI}” <@1>: “${HOLM}”`,
    `said said “${MARCHETTI}” said said “${HOLM}” said`,
    `${'Holm: '.repeat(300)}“${MARCHETTI}”${' and Holm said'.repeat(300)}. “${HOLM}”`,
  ])('not even by %.60s', async (text) => {
    expect(newsroom.broken).toEqual([]);
    expect((await told(text)).length).toBeGreaterThan(0);
    expect(newsroom.broken).toEqual([]);
  });
});
