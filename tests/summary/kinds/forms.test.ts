import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../../src/summary/kinds/advise-on.ts';
import { readText } from '../../../src/summary/kinds/read-text.ts';
import { articleOf } from './article-of.ts';

describe('the form of a text', () => {
  test.each([
    [
      'interview',
      'Interview: harbour master Ida Brandt',
      `The harbour of Dell turns 400. Ida Brandt has run it since 2019.
       Q: What was the hardest day?
       A: The flood in March. We lost nine boats.
       Q: Will you stay?
       A: I will, as long as they let me.`,
    ],
    [
      'interview',
      '“I never wanted to be a hero”',
      `The miner Jo Marlow saved four men in May.
       What did you think when the roof came down?
       I did not think at all. I ran.
       Would you do it again?
       My wife asks me that too. I would.
       Have you been underground since?
       Once. We went to fetch my lamp.`,
    ],
    [
      'interview',
      'A word with Ann Lee',
      `Gazette: Your new film is set in Tarn. Why there?
       Lee: It is the only town where it rains sideways.
       Gazette: Did the mayor help?
       Lee: He lent us the fire brigade.`,
    ],
    [
      'transcript',
      'Council of Tarn, May 6',
      `MAYOR ROE: The council is in session.
       COUNCILLOR LEE: I move that the wall be built.
       COUNCILLOR VINT: I second that.
       MAYOR ROE: All in favour? The motion is carried.
       COUNCILLOR LEE: Thank you.`,
    ],
    [
      'transcript',
      'Full text: Osk Lund’s speech on the budget',
      'Friends, we have waited for this day. I bring you a budget that we can be proud of.',
    ],
    [
      'poem',
      'Night in Dell',
      `The harbour sleeps, the cranes stand still,
       the moon has lost her way,
       and somewhere up on Tanner’s Hill
       a dog begins to pray
       for bread, for rain, for one more bone,
       for somebody to come,
       and all the ships lie there like stone
       and all the bells are dumb.`,
    ],
    [
      'results',
      'League results',
      `Oxley Town 3–1 Brell
       Senn United 0–0 Dell
       Tarn 2–4 Port Calder
       Dorrit 1–1 Norvik`,
    ],
    [
      'results',
      'Marathon of Senn',
      `Place Name Time
       1 Jo Marlow 2:14:05
       2 Dan Pell 2:14:40
       3 Bo Roe 2:16:11
       4 Karl Vint 2:19:58`,
    ],
    [
      'list',
      'Open on Sunday',
      `- Bakery Roe, Mill Street
       - Pharmacy Lee, Harbour Lane
       - Kiosk at the station
       - Hill Café`,
    ],
    [
      'list',
      'Five things about Dell',
      `Dell turns 400 this year.
       1. The mill burned down twice.
       2. Nobody knows who built the bridge.
       3. The ferry has a name but the town has no flag.
       4. Dell has two mayors.
       5. It has no pub.`,
    ],
    [
      'quotations',
      'What they said about the flood',
      `“We lost everything.”
       “The water came at night, and we climbed on the roof.”
       “Nobody warned us.”
       “I have never seen such a thing.”`,
    ],
    [
      'press-release',
      'Norvik opens plant in Tarn',
      `TARN, May 6 – Norvik opened a plant for pumps in Tarn on Tuesday. It employs 120 people. The plant cost 40 million crowns.
       The first pumps leave in June.
       About Norvik
       Norvik is the world leader in pumps. It employs 3,000 people.
       Forward-looking statements
       This release contains forward-looking statements. Results may differ.
       Contacts
       Ann Lee, press office, 555 0123`,
    ],
    [
      'satire',
      'Satire: Mayor bans rain',
      'The mayor of Tarn has banned rain from Monday. Clouds must pay a fine of 40 crowns.',
    ],
    [
      'news',
      'About 300 people march',
      'They met at noon.\nAbout 300 people marched in Tarn.\nPolice counted 280.',
    ],
    [
      'news',
      'Prices rise',
      `Prices rose by four percent in May, the office of statistics said.
       Bread 4.10 5.20
       Milk 1.00 1.20
       Economists had expected three percent. Bread rose most.
       The bank of Senn meets on Thursday. It may raise its rate.`,
    ],
    [
      'news',
      'What is known of the fire',
      `How did it start?
       Police do not know yet. They suspect a stove.
       Who was hurt?
       Two firemen, who have left hospital.
       When does the road open?
       On Friday, the city said.`,
    ],
    ['news', 'Norvik', ''],
    [
      'news',
      '',
      'Σήμερα το πρωί άνοιξε η γέφυρα.\nСегодня утром открылся мост.\n今朝、橋が開通した。',
    ],
  ])('is %s: %s', (kind, title, lines) => {
    expect(readText(articleOf(title, lines)).kind).toBe(kind);
  });
});

describe('what may not be shown', () => {
  /** The sentences that may be shown, and who speaks them. */
  const shown = (title: string, lines: string) => {
    const article = articleOf(title, lines);
    const { advice } = adviseOn(article);
    return article.sentences.flatMap(({ text }, at) => {
      const one = advice[at]!;
      return one.use === 'never' ? [] : [[one.speaker, text].filter(Boolean).join(' > ')];
    });
  };

  test('are the questions of an interviewer; answers come with a name', () => {
    expect(
      shown(
        'Interview: harbour master Ida Brandt',
        `Ida Brandt has run the harbour of Dell since 2019.
         Q: What was the hardest day?
         A: The flood took nine boats in one night.
         Q: Will you stay?
         A: I will stay until 2040.`,
      ),
    ).toEqual([
      'Ida Brandt has run the harbour of Dell since 2019.',
      'Ida Brandt > A: The flood took nine boats in one night.',
      'Ida Brandt > A: I will stay until 2040.',
    ]);
  });

  test('wants the answer that says what the title does', () => {
    const { advice } = adviseOn(
      articleOf(
        'Brandt: harbour of Dell will close in winter',
        `Ida Brandt has run the harbour of Dell since 2019.
         Q: What was the hardest day?
         A: The flood took nine boats in one night.
         Q: Will you stay open?
         A: The harbour will close each winter from 2032.`,
      ),
    );
    expect(advice.at(-1)).toEqual({ use: 'wanted', speaker: 'Ida Brandt' });
  });

  test('is the boilerplate of a press release', () => {
    expect(
      shown(
        'Norvik opens plant',
        `Norvik opened a plant for pumps in Tarn on Tuesday.
         It employs 120 people.
         The first pumps leave in June.
         About Norvik
         Norvik is the world leader in pumps.
         Media contact
         Ann Lee, 555 0123`,
      ),
    ).toEqual([
      'Norvik opened a plant for pumps in Tarn on Tuesday.',
      'It employs 120 people.',
      'The first pumps leave in June.',
    ]);
  });

  test('are rows of figures and lines of verse', () => {
    expect(
      shown(
        'Oxley win',
        `Oxley Town won the cup in Senn on Saturday.
         Oxley Town 3–1 Brell
         Senn United 0–0 Dell
         Fans sang all night.`,
      ),
    ).toEqual(['Oxley Town won the cup in Senn on Saturday.', 'Fans sang all night.']);
  });

  test('is what the author of a report judges', () => {
    expect(
      shown(
        'Council sells ferry',
        'The council sold the ferry on Monday. It is a disgrace. The price was three million crowns.',
      ),
    ).toEqual(['The council sold the ferry on Monday.', 'The price was three million crowns.']);
  });
});
