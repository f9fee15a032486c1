import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../../src/summary/kinds/advise-on.ts';
import { readText } from '../../../src/summary/kinds/read-text.ts';
import { articleOf } from './article-of.ts';

function readCheck(title: string, lines: string) {
  const article = articleOf(title, lines);
  const { kind, advice } = adviseOn(article);
  const texts = (use: string) =>
    article.sentences.filter((_, at) => advice[at]!.use === use).map(({ text }) => text);
  return { kind, wanted: texts('wanted'), never: texts('never') };
}

describe('a fact check', () => {
  test.each([
    [
      'Fact check: Does onion juice cure deafness?',
      `Claim: Onion juice dripped into the ear cures deafness within a week.
       Onion juice cures deafness within a week.
       A video that says so has been watched two million times. There is no evidence that onion juice cures deafness. Three doctors told us that it can burn the skin of the ear.`,
      ['There is no evidence that onion juice cures deafness.'],
      [
        'Claim: Onion juice dripped into the ear cures deafness within a week.',
        'Onion juice cures deafness within a week.',
      ],
    ],
    [
      'Is this the flood in Tarn?',
      `A picture shared on social media claims to show the market of Tarn under water this week. Cars float past the church.
       We traced it to a film set in Brell. The picture is from 2014 and shows no flood in Tarn.`,
      [],
      [],
    ],
    [
      'No, Ida Brandt did not say that pensioners should work until 80',
      `A quote is going around that puts words in the mouth of Mayor Ida Brandt.
       “Pensioners should work until they are 80.”
       Her office keeps recordings of all speeches. We could not find the quote in any of them. The quote is made up.`,
      ['We could not find the quote in any of them.', 'The quote is made up.'],
      ['“Pensioners should work until they are 80.”'],
    ],
    [
      'Did crime in Oxley double?',
      `Karl Vint claims in a post seen 90,000 times that crime in Oxley doubled last year.
       Crime in Oxley doubled last year. Police counted 410 crimes in 2030 and 421 the year before. The claim that crime in Oxley doubled is therefore wrong.`,
      ['The claim that crime in Oxley doubled is therefore wrong.'],
      ['Crime in Oxley doubled last year.'],
    ],
    [
      'Viral letter on water meters is a fake',
      `A letter shared on WhatsApp tells people in Dell to pay 300 crowns for a new water meter.
       The water works of Dell have sent no such letter. The letter is a forgery. Its number belongs to a café in Senn.`,
      ['The letter is a forgery.'],
      [],
    ],
    [
      'Does the moon festival close the motorway?',
      `The claim
       The motorway to Senn is closed for a month from May 12.
       Our rating
       Misleading.
       Our verdict: Misleading, since the motorway to Senn is closed for two nights only.`,
      ['Our verdict: Misleading, since the motorway to Senn is closed for two nights only.'],
      ['The motorway to Senn is closed for a month from May 12.'],
    ],
    [
      'Fact-check | Vaccine and magnets',
      `Myth: The flu vaccine makes arms magnetic.
       The flu vaccine makes arms magnetic.
       This is false. A dose has half a millilitre of fluid without any metal, the health office says.`,
      [
        'This is false.',
        'A dose has half a millilitre of fluid without any metal, the health office says.',
      ],
      ['Myth: The flu vaccine makes arms magnetic.', 'The flu vaccine makes arms magnetic.'],
    ],
    [
      'Did a shark swim through Port Calder?',
      `A clip that users have shared since Sunday purports to show a shark in the harbour of Port Calder.
       We rate the claim False. In fact the clip was filmed in an aquarium in Brell in 2019.`,
      ['We rate the claim False.'],
      [],
    ],
    [
      'Do four in ten guards never go on patrol?',
      `The post says: Four in ten guards in Tarn never go on patrol.
       Four in ten guards in Tarn never go on patrol and sleep instead. The figure is plucked from the air. All guards go on patrol once a day.`,
      ['The figure is plucked from the air.'],
      [
        'The post says: Four in ten guards in Tarn never go on patrol.',
        'Four in ten guards in Tarn never go on patrol and sleep instead.',
      ],
    ],
    [
      'Does lemon water cure the flu?',
      `Rumour: Hot lemon water cures the flu within hours.
       Hot lemon water cures the flu, and doctors hide it from you. No study has ever shown such an effect.`,
      ['No study has ever shown such an effect.'],
      [
        'Rumour: Hot lemon water cures the flu within hours.',
        'Hot lemon water cures the flu, and doctors hide it from you.',
      ],
    ],
    [
      'Video does not show rioters in Brell',
      `Masked men smash a tram: that is what can be seen in a video that has been shared with the words “Brell tonight” since Saturday. But the tram is blue, and Brell’s trams are red. The footage is from Oxley and dates from 2016.`,
      ['The footage is from Oxley and dates from 2016.'],
      [],
    ],
    [
      'Claim that wind turbines kill whales lacks evidence',
      `Wind turbines off Norvik are killing whales, the senator Rolf Gade has said several times. There is nothing to support this. Of nine whales washed up since 2029, six were hit by ships.`,
      ['There is nothing to support this.'],
      [],
    ],
    [
      'Old video of quake presented as new',
      `Buildings sway, people scream: a video viewed three million times is said to show the earthquake in Dorrit on Monday. In truth it was recorded in Norvik eleven years ago.`,
      ['In truth it was recorded in Norvik eleven years ago.'],
      [],
    ],
    [
      'No, microwaves do not destroy vitamins',
      `Heating vegetables in a microwave destroys all vitamins, a post with 40,000 likes warns. Heating vegetables in a microwave destroys all vitamins. Tests at the University of Brell showed that broccoli keeps more vitamin C in a microwave than in a pot. The warning has no basis in science.`,
      ['The warning has no basis in science.'],
      ['Heating vegetables in a microwave destroys all vitamins.'],
    ],
  ])('%s', (title, lines, wanted, never) => {
    const read = readCheck(title, lines);
    expect(read.kind).toBe('fact-check');
    expect(read.never).toEqual(never);
    if (wanted.length > 0) expect(read.wanted).toEqual(wanted);
  });

  test.each([
    [
      'Checking Karl Vint’s speech',
      `Karl Vint spoke for an hour in Dell on Monday. Two of his figures were wrong.
       VINT: “Every tenth shop in Dell is empty.”
       THE FACTS: Not so. Only 14 of 610 shops in Dell are empty.
       VINT: “Taxes have never been higher.”
       THE FACTS: Taxes were twice as high in 1990. They have risen since 2028, but slowly.
       VINT: “Dell has 40,000 inhabitants.”
       THE FACTS: That is correct. In May, 40,112 people lived there.`,
      [
        'Two of his figures were wrong.',
        'Only 14 of 610 shops in Dell are empty.',
        'THE FACTS: Taxes were twice as high in 1990.',
      ],
      ['They have risen since 2028, but slowly.', 'In May, 40,112 people lived there.'],
    ],
    [
      'Two myths about moss',
      `Moss is back.
       Myth: Moss kills lawns.
       Reality: Moss grows where a lawn is already dead.
       Myth: Lime gets rid of moss.
       Reality: Lime makes some kinds of moss grow faster, tests in Brell showed.`,
      [
        'Reality: Moss grows where a lawn is already dead.',
        'Reality: Lime makes some kinds of moss grow faster, tests in Brell showed.',
      ],
      [],
    ],
  ])('bars claims that are answered one by one: %s', (title, lines, wanted, free) => {
    const article = articleOf(title, lines);
    const { kind, advice } = adviseOn(article);
    const texts = (use: string) =>
      article.sentences.filter((_, at) => advice[at]!.use === use).map(({ text }) => text);
    expect({ kind, wanted: texts('wanted'), free: texts('free') }).toEqual({
      kind: 'fact-check',
      wanted,
      free,
    });
  });

  test('puts a verdict that does not name its matter with the claim', () => {
    const { advice } = adviseOn(
      articleOf(
        'Did the minister buy a boat?',
        'Claim: Osk Lund bought a boat for nine million crowns.\nThe claim is false.',
      ),
    );
    expect(advice).toEqual([
      { use: 'never', why: 'claim' },
      { use: 'wanted', with: 0 },
    ]);
  });

  test('lets a claim that somebody makes stand only with the verdict', () => {
    const { advice } = adviseOn(
      articleOf(
        'Checked: nine in ten burglaries by foreigners?',
        'Nine in ten burglaries are committed by foreigners, Karl Vint said on Friday. That is not what the figures show.',
      ),
    );
    expect(advice).toEqual([
      { use: 'free', with: 1 },
      { use: 'wanted', with: 0 },
    ]);
  });

  test.each([
    [
      'Police find no evidence of arson',
      `Police have found no evidence of arson at the mill in Dell. “The rumour is false,” officer Bo Roe said. A post shared online had claimed that a firm set the fire.`,
    ],
    [
      'Minister calls report on villa false',
      `Finance Minister Osk Lund said on Monday that a report on his villa was false. The Gazette had written that he paid no tax. His lawyers have sued the paper.`,
    ],
    [
      'Network to label false posts',
      `The network will label posts that fact checkers have found to be false. It starts in June, the firm said. Users can appeal.`,
    ],
    [
      'Did the bank know?',
      `The Bank of Senn was warned of the fraud in March, according to letters seen by the Gazette. A clerk claimed so in court. Its head denies it. The trial goes on.`,
    ],
  ])('is not %s', (title, lines) => {
    expect(readText(articleOf(title, lines)).kind).toBe('news');
  });
});
