import { describe, expect, test } from 'vitest';
import { ASKED } from '../bench/growth/functions/asked.ts';
import { INTAKE } from '../bench/growth/functions/intake.ts';
import { STAGES } from '../bench/growth/functions/stages.ts';
import { processorMs } from '../bench/growth/measure.ts';
import { SHAPES } from '../bench/growth/shapes.ts';

const FUNCTIONS = { ...STAGES, ...INTAKE, ...ASKED };

/** 16 times the text: linear growth takes 16 times as long, quadratic growth 256 times. */
const TIMES_LONGER = 16;
const MOST_TIMES_THE_TIME = 90;
/** The machine may be busy with something else: the best of a few counts. */
const ATTEMPTS = 4;

describe('a hostile text holds nobody up', () => {
  // The bench has more of both: `npm run bench:growth`.
  test.each([
    ['speakers/findAcronyms', 'A.', 8_000],
    ['speakers/findAcronyms', 'Ab (AB) ', 8_000],
    ['quotes/shortForms', 'Ab ', 4_000],
    ['quotes/extractQuotes', 'A.', 1_000],
    ['quotes/extractQuotes', 'VERRALL: a.\n\n', 500],
    ['summary/cues of one sentence', '“a ', 8_000],
    ['chat/parseLine of a summary', 'a ', 4_000],
    ['chat/parseLine', '"', 8_000],
    ['text/splitSentences', '“a ', 4_000],
    ['text/normalizeText', '\u0301', 8_000],
    ['ingest/parseFeed left open', '<![CDATA[a]]>', 8_000],
    ['ingest/readText', 'a\n \n', 1_000],
  ])('%s reads “%s” in linear time', async (name, piece, length) => {
    const [read, shape] = [FUNCTIONS[name]!, SHAPES[JSON.stringify(piece)]!];
    let least = Number.POSITIVE_INFINITY;
    let base = Number.POSITIVE_INFINITY;
    // Some functions remember what they read, so no text comes twice.
    for (let run = 0; run < ATTEMPTS && !(least < base * MOST_TIMES_THE_TIME); run++) {
      for (let n = 0; n < 3; n++)
        base = Math.min(base, await processorMs(read, shape(length + 3 * run + n)));
      least = Math.min(least, await processorMs(read, shape(length * TIMES_LONGER + run)));
    }
    expect(least / base).toBeLessThan(MOST_TIMES_THE_TIME);
  });
});
