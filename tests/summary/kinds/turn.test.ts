import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../../src/summary/kinds/advise-on.ts';
import { articleOf } from './article-of.ts';

/** How many opening sentences are barred, and what is wanted. */
function turnIn(title: string, lines: string) {
  const article = articleOf(title, lines);
  const { advice } = adviseOn(article);
  const free = advice.findIndex(({ use }) => use !== 'never');
  const wanted = article.sentences.filter((_, at) => advice[at]!.use === 'wanted');
  return { barred: free < 0 ? advice.length : free, wanted: wanted.map(({ text }) => text) };
}

describe('a text that opens with what is not so', () => {
  test.each([
    [
      'a drill',
      'Harbour tries out its new alarm',
      'An oil tank in Dell harbour is on fire. The smoke drifts towards the school. All of it is only an exercise. The fire brigade tested the new alarm with 80 people on Tuesday.',
      3,
      ['The fire brigade tested the new alarm with 80 people on Tuesday.'],
    ],
    [
      'a scenario',
      'Ministry plans for a long drought',
      'The lakes of the north are dry. Cattle are sold abroad. That is the scenario on which the ministry of Senn based the plan that it presented on Monday. The plan costs 80 million crowns.',
      2,
      [
        'That is the scenario on which the ministry of Senn based the plan that it presented on Monday.',
      ],
    ],
    [
      'a plot',
      'Prize for Ida Brandt',
      'A baker finds a crown in the flour. She puts it on and is obeyed. This story is told in the novel “Crumbs”, for which Ida Brandt received the Tarn Prize on Friday. The prize is worth 9,000 crowns.',
      2,
      [
        'This story is told in the novel “Crumbs”, for which Ida Brandt received the Tarn Prize on Friday.',
      ],
    ],
    [
      'a joke',
      'Bakery’s hoax brings guests',
      'A bakery in Brell sells bread by the metre of smell. Dogs pay half. Whoever believed this was not alone. Some 4,000 people came to Brell for it, the mayor said on Wednesday.',
      3,
      ['Some 4,000 people came to Brell for it, the mayor said on Wednesday.'],
    ],
    [
      'slogans',
      'Posters tease drivers',
      'Walking is for fools. Air is overrated. With such sentences, the city of Oxley has been teasing drivers on 70 posters since Monday. They cost 8,000 crowns.',
      2,
      [
        'With such sentences, the city of Oxley has been teasing drivers on 70 posters since Monday.',
      ],
    ],
    [
      'a false claim',
      'No, the bank of Senn is not closing',
      'The bank of Senn closes all its branches in May. So a leaflet says that lay in trains. That is not true. The bank opens two more branches in May, it said on Monday.',
      3,
      ['The bank opens two more branches in May, it said on Monday.'],
    ],
    [
      'what would have been',
      'Alarm saves guests',
      'Without the alarm, 30 guests would have died. The hotel would be a heap of ash. But everybody was outside when the roof fell in on Sunday, police in Dell said.',
      2,
      ['But everybody was outside when the roof fell in on Sunday, police in Dell said.'],
    ],
    [
      'what only its headline gives away',
      'Hikers practise for an avalanche drill',
      'Four people lie below two metres of snow. Their friends dig with their hands. In the hills above Tarn, guides taught 90 hikers on Saturday what to do.',
      2,
      ['In the hills above Tarn, guides taught 90 hikers on Saturday what to do.'],
    ],
  ])('%s', (_, title, lines, barred, wanted) => {
    expect(turnIn(title, lines)).toEqual({ barred, wanted });
  });

  test.each([
    [
      'Novelist dies at 90',
      'The novelist Karl Vint has died in Brell. He was 90. His novel “Nails” sold two million copies, his publisher said on Monday.',
    ],
    [
      'Soldier dies in drill',
      'A soldier has died in a drill near Dell. A shell went off in his hands. The army stopped all drills on Tuesday.',
    ],
    [
      'Court: mayor did not take bribes',
      'A court in Senn acquitted Mayor Bo Roe on Monday. It found no proof that he took bribes. That is wrong, the prosecutor said.',
    ],
    [
      'Law would ban fireworks',
      'A law that would ban fireworks in Tarn has failed. It would have cost shops two million crowns. The council voted on Tuesday.',
    ],
  ])('is not %s', (title, lines) => {
    expect(turnIn(title, lines)).toEqual({ barred: 0, wanted: [] });
  });
});
