import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../../src/summary/kinds/advise-on.ts';
import { readText } from '../../../src/summary/kinds/read-text.ts';
import { articleOf } from './article-of.ts';

/** What is wanted, and what may stand besides. */
function shownOf(title: string, lines: string) {
  const article = articleOf(title, lines);
  const { kind, advice } = adviseOn(article);
  const texts = (use: string) =>
    article.sentences.filter((_, at) => advice[at]!.use === use).map(({ text }) => text);
  return { kind, wanted: texts('wanted'), free: texts('free') };
}

describe('a live report', () => {
  test.each([
    [
      'The Latest: Storm Berta reaches Tarn',
      `TARN (Northwire) — The Latest on Storm Berta (all times local):
       9:40 p.m.
       The storm has torn the roof off the town hall of Tarn, the mayor says.
       Nobody was inside.
       ___
       6 p.m.
       The storm is 40 kilometres off the coast.
       Ferries still run.
       noon
       Shops in Tarn are closing.`,
      ['The storm has torn the roof off the town hall of Tarn, the mayor says.'],
      ['Nobody was inside.'],
    ],
    [
      'Trial of Karl Vint: live updates',
      `The former bank chief Karl Vint is charged with fraud.
       09:30
       The court is filling up.
       10:05
       Karl Vint pleads not guilty to all counts.
       11:45
       The judge has adjourned the trial until June because a witness is ill.
       She gave no further reason.
       12:00
       That is all from the court today. Thanks for following us.`,
      ['The judge has adjourned the trial until June because a witness is ill.'],
      [
        'The former bank chief Karl Vint is charged with fraud.',
        'Karl Vint pleads not guilty to all counts.',
        'She gave no further reason.',
      ],
    ],
    [
      'Oxley Town v Brell – as it happened',
      `90+4' Oxley Town win the cup by two goals to one after a late header by Dan Pell.
       67' Brell equalise from the spot.
       12' Oxley Town lead through Jo Marlow.
       1' The match is under way.`,
      ["90+4' Oxley Town win the cup by two goals to one after a late header by Dan Pell."],
      [],
    ],
    [
      'Live: parliament votes on the budget',
      `14.20: Parliament rejects the budget by 61 votes to 58.
       13.55: Voting has begun.
       13.10: Osk Lund begs members of his party to stay calm.`,
      ['14.20: Parliament rejects the budget by 61 votes to 58.'],
      [],
    ],
    [
      'Fire in Dell',
      `A mill in Dell has been on fire since Monday night.
       [22:50] The first crews reach the mill in Dell.
       [23:30] The roof of the mill has come down.
       [00:15] The fire is out, the fire chief says.`,
      ['[00:15] The fire is out, the fire chief says.'],
      ['A mill in Dell has been on fire since Monday night.'],
    ],
    [
      'Rescue in the Senn gorge – live',
      `Tuesday, May 6
       8 a.m.
       All nine climbers have been brought down alive.
       Monday, May 5
       11 p.m.
       Two climbers are still on the ledge.
       7 p.m.
       Nine climbers are stuck in the gorge.`,
      ['All nine climbers have been brought down alive.'],
      [],
    ],
    [
      'Live blog: election night in Brell',
      `5 minutes ago
       Ida Brandt has conceded defeat to Karl Vint.
       40 minutes ago
       Half of all votes have been counted.
       2 hours ago
       Polls have closed.`,
      ['Ida Brandt has conceded defeat to Karl Vint.'],
      [],
    ],
    [
      'Strike at the port: live',
      `10:15 GMT – Dockers go back to work
       The union has accepted an offer of six percent.
       08:40 GMT – Talks resume
       Both sides are back at the table.`,
      ['The union has accepted an offer of six percent.'],
      ['10:15 GMT – Dockers go back to work'],
    ],
    [
      'As it happened: the vote on the quarry in Dell',
      `8.30am: Good morning and welcome to our ticker on the vote.
       11.00am: Turnout stands at 30 percent.
       5.45pm: A result is expected within the hour.
       6.20pm: Dell has rejected the quarry by 61 to 39 percent. It would have been the largest in the country.
       6.40pm: The company will not appeal, it says.
       7.05pm: “I could hug them all,” says farmer Ida Moe.`,
      ['6.20pm: Dell has rejected the quarry by 61 to 39 percent.'],
      [
        'It would have been the largest in the country.',
        '6.40pm: The company will not appeal, it says.',
      ],
    ],
    [
      'Landslide in Senn: live',
      `Follow our live coverage of the landslide. Send us your pictures. All times are local.
       20:10
       Five people are dead, the police say. The road stays closed.
       16:30
       A bridge has collapsed.
       14:00
       Two people are dead and three are still missing, the police say.`,
      ['Five people are dead, the police say.'],
      ['The road stays closed.', 'A bridge has collapsed.'],
    ],
  ])('%s', (title, lines, wanted, free) => {
    expect(shownOf(title, lines)).toEqual({ kind: 'live', wanted, free });
  });

  test.each([
    ['Live music returns to Tarn', 'Bands play in Tarn again from Friday. Tickets cost 20 crowns.'],
    [
      'How the robbery unfolded',
      `Two men robbed a bank in Senn on Monday and fled by boat. Police have named neither. They took 90,000 crowns.
       The bank has robbed customers of sleep ever since, its head said. It stays closed until Friday.
       A clerk was hurt. She has left hospital. Here is what is known:
       10:02 Two men enter the bank.
       10:05 The alarm goes off.
       10:11 A boat leaves the quay.`,
    ],
    [
      'Ferry timetable changes',
      `The ferry to Dorrit leaves earlier from June. The first boat goes at 6:10 a.m.
       9:30 a.m. is when the last one returns.
       14:05 and 15:05 remain as they are.`,
    ],
    ['Where to see the final live', 'The final is shown at 8 p.m. in the park of Tarn.'],
  ])('is not %s', (title, lines) => {
    expect(readText(articleOf(title, lines)).kind).toBe('news');
  });
});
