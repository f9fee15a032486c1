import { describe, expect, test } from 'vitest';
import { TOKEN_FACTS } from '../../../src/quotes/tagger/fact-numbers.ts';
import { allFacts, readTokenKeys } from '../../../src/quotes/tagger/read-token-keys.ts';
import { viewOf } from '../../../src/quotes/tagger/view.ts';
import { NO_WORD as BEYOND } from '../../../src/quotes/tagger/word-view.ts';
import { hashText, mixHash } from '../../../src/text/hash.ts';
import { docOf } from '../marked.ts';
import { tokenAtBar } from '../token-at-bar.ts';
import { LEXICON } from './lexicon.ts';

type Name = keyof typeof TOKEN_FACTS;

const NAMES = new Map(Object.entries(TOKEN_FACTS).map(([name, number]) => [number, name]));

/** What the tagger is told of the token behind the bar; of a fact told twice, the last. */
function factsAt(marked: string): Record<string, (number | undefined)[]> {
  const facts: Record<string, (number | undefined)[]> = {};
  allFacts(viewOf(docOf(marked), LEXICON), tokenAtBar(marked), (fact, ...values) => {
    facts[NAMES.get(fact)!] = values;
  });
  return facts;
}

const of = hashText;
const NO_WORD = BEYOND.hash;

describe('of the token behind the bar the tagger is told', () => {
  test.each<[string, Name, number[] | undefined]>([
    ['Ada |Voss said no.', 'always', [0]],
    ['Ada |Voss said no.', 'word', [of('voss')]],
    ['Ada |Voss said no.', 'lastThreeLetters', [of('oss')]],
    ['Ada |Voss said no.', 'lastTwoLetters', [of('ss')]],
    ['Ada |Voss said no.', 'firstThreeLetters', [of('vos')]],
    ['Ada |Voss said no.', 'wordBefore', [of('ada')]],
    ['Ada |Voss said no.', 'wordAfter', [of('said')]],
    ['Ada |Voss said no.', 'wordTwoBefore', [NO_WORD]],
    ['Ada |Voss said no.', 'wordThreeAfter', [of('.')]],
    ['Rain fell.\n\n|Ada spoke.', 'wordBefore', [NO_WORD]],
    ['She |was there.', 'wordClass', [4]],
    ['She |was there.', 'classBefore', [2]],
    ['She |was there.', 'classTwoBefore', [32]],
    ['She |was there.', 'classBeforeAndOwn', [2 * 64 + 4]],
    ['She |was there.', 'wordAndClassAfter', [of('was'), 11]],
    ['Then |Ada left in rain.', 'cluster', [3]],
    ['Then |Ada left in rain.', 'clusterTwoBefore', [255]],
    ['So rain |Ada left.', 'clusterBeforeAndOwn', [5 * 256 + 3]],

    ['Ada said: “It |will rain.”', 'wordBeforeQuote', [of(':')]],
    ['Ada said: “It |will rain.”', 'wordAfterQuote', [NO_WORD]],
    ['Ada said: “It |will rain.”', 'cuesAroundQuote', [1 * 8 + 6]],
    ['|Ada said: “It will rain.”', 'wordBeforeQuote', undefined],
    ['Ada said: “|It will rain.”', 'placeInQuote', [4]],
    ['Ada said: “It |will rain.”', 'placeInQuote', [5]],
    ['Ada said: “It will rain|.”', 'placeInQuote', [6]],
    ['Ada said: “|No.”', 'placeInQuote', [1]],
    ['Ada said: “No|.”', 'placeInQuote', [3]],
    ['Ada said: |“No.”', 'placeInQuote', [7]],
    ['“No,|” Ada said.', 'placeInQuote', [8]],
    ['|Ada said: “No.”', 'placeInQuote', [0]],
    ['“No,” |Ada said.', 'quoteToLeft', [2]],
    ['“No,” |Ada said.', 'quoteToRight', [0]],
    ['|Ada said: “No.”', 'quoteToRight', [4]],
    ['“No, |ever,” Ada said.', 'quoteToLeft', undefined],
    ['ADA VOSS: |No rain.', 'placeInQuoteAndTranscript', [3 * 16]],
    ['“No.” — |Ada Voss', 'capitalAfterDash', [1]],
    ['“No.” — |so they say', 'capitalAfterDash', [0]],
    ['“No.” |Ada Voss', 'capitalAfterDash', undefined],
    ['“It rained.\n\n“|It snowed.”', 'afterQuotedParagraph', [1, 1]],
    ['“It rained.”\n\n|It snowed.', 'afterQuotedParagraph', undefined],

    ['Ada |said no.', 'cueShare', [4]],
    ['Ada |noted it.', 'cueShare', [3]],
    ['Ada can |call us.', 'cueShare', [2]],
    ['Ada |asked us.', 'cueShare', [1]],
    ['Ada |saw us.', 'cueShare', [0]],
    ['“Ada |said no.”', 'cueShare', [9]],
    ['|Ada said no.', 'cueShareNearby', [7]],
    ['|Ada asked us.', 'cueShareNearby', [6]],
    ['|Ada saw us.', 'cueShareNearby', undefined],
    ['Ada said that |rain fell.', 'cueToLeft', [2]],
    ['Ada said it |was so.', 'cueToRight', [9]],
    ['Rain |fell, Ada said.', 'cueToRight', [3]],
    ['Ada said that |rain fell.', 'leftCue', [of('said')]],
    ['Ada said that |rain fell.', 'leftCueAndDistance', [of('said'), 2]],
    ['Ada said that |rain fell.', 'leftCueAndNextWord', [mixHash(1, of('said'), of('that')), 1]],
    ['Rain fell. |Ada left.', 'leftCue', undefined],
    ['Ada said that |rain fell.', 'sinceLeftCue', [1]],
    ['Ada said, as ever; |rain fell.', 'sinceLeftCue', [4]],
    ['Rain |fell, Ada said.', 'rightCueAndDistance', [of('said'), 3]],
    ['Rain |fell, Ada said.', 'wordBeforeRightCue', [of('ada'), 0]],
    ['Rain |fell, Ada said.', 'rightCueEndsUnit', [19]],
    ['|Ada said that a lot of rain fell then.', 'rightCueEndsUnit', [1]],
    ['Rain |fell, Ada said.', 'commasToRightCue', [19]],

    ['So then |rain fell.', 'placeInUnit', [2]],
    ['Yes. So |rain fell.', 'placeInUnit', [1]],
    ['So then |rain fell.', 'endsUnit', [1]],
    ['So |then a lot of rain fell.', 'endsUnit', [0]],
    ['So then |rain fell.', 'firstWordOfUnit', [of('so'), 2]],
    ['|Ada said “no” then.', 'unitQuotedAndCued', [3]],
    ['Ada said “no” then. |Rain fell.', 'unitQuotedAndCued', [0]],
    ['Ada said “no” then. |Rain fell.', 'paragraphQuotedAndCued', [3]],
    ['Rain |fell.', 'opensParagraph', [1]],
    ['Yes. Rain |fell.', 'opensParagraph', [0]],
    ['So it did.\n\n|Rain fell.', 'wordBeforeParagraph', [of('.'), 0]],
    ['|Rain fell.', 'wordBeforeParagraph', [NO_WORD, 0]],
    ['Did it? |Rain fell.', 'wordBeforeUnit', [of('?')]],
    ['So, as ever, |rain fell.', 'commasInUnit', [2]],
    ['a, b, c, d, |rain fell.', 'commasInUnit', [3]],
    ['Then |she said no.', 'pronounBesideCue', [1]],
    ['Then |she left.', 'pronounBesideCue', [0]],
    ['Then |Ada said no.', 'pronounBesideCue', undefined],
  ])('in “%s”: %s %j', (marked, name, values) => {
    expect(factsAt(marked)[name]).toEqual(values);
  });
});

describe('the numbers of the facts', () => {
  test('are used once', () => {
    expect(NAMES.size).toBe(Object.keys(TOKEN_FACTS).length);
  });

  test('are those of facts that are told', () => {
    const told = [
      'ADA VOSS: |She said that “rain fell,” then. — So it was, Bo said.',
      'Ada said: “It |will rain.”',
      '“No.” — |She said so.',
      '“It rained.\n\n“|It snowed.”',
      '|He said no.',
      'Rain |fell, Ada said.',
    ].flatMap((marked) => Object.keys(factsAt(marked)));
    expect(new Set(told)).toEqual(new Set(NAMES.values()));
  });
});

test('the keys of a token are the hashes of its facts', () => {
  const doc = docOf('Ada said no.');
  const { starts, keys } = readTokenKeys(doc, LEXICON);
  const told: number[] = [];
  allFacts(viewOf(doc, LEXICON), 1, (fact, a, b = 0) => told.push(mixHash(fact, a, b)));
  expect([...keys.subarray(starts[1], starts[2])]).toEqual(told);
  expect(starts).toHaveLength(doc.tokens.length + 1);
});
