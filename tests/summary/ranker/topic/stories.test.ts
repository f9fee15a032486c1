import { describe, expect, test } from 'vitest';
import { summarize } from '../../../../src/summary/summarize.ts';
import { splitSentences } from '../../../../src/text/split-sentences.ts';

/** A report: its day and hour in May, its title, its text, and its story if it is not the first. */
type Told = [day: number, hour: number, title: string, text: string, story?: string];

function tell(topic: string, reports: Told[], count = 3): string[] {
  const sources = reports.map(([day, hour, title, text, story = 's'], at) => ({
    articleId: `${at}`,
    title,
    story,
    published: new Date(Date.UTC(2031, 4, day, hour)).toISOString(),
    text,
    sentences: splitSentences(text),
  }));
  return summarize(sources, { topic, count }).picks.map(({ text }) => text);
}

describe('a topic in stories', () => {
  test('begins with the newest development, and has no threat that was carried out', () => {
    const [first, ...others] = tell('harbour tunnel', [
      [
        3,
        9,
        'Minister may halt harbour tunnel',
        'Minister Ilse Brandt may halt the harbour tunnel if costs rise, she said on Saturday. “We could halt the harbour tunnel tomorrow,” Brandt said. The harbour tunnel has cost 900 million crowns.',
      ],
      [
        6,
        6,
        'Brandt stops dig',
        'Ilse Brandt halted work on the tunnel under the harbour on Tuesday. A commission will report in July.',
      ],
    ]);
    expect(first).toMatch(/^Ilse Brandt halted/u);
    expect(others.join()).not.toMatch(/may halt|could halt/u);
  });

  test('takes what was threatened in other words for overtaken, too', () => {
    const told = tell('dock strike', [
      [
        4,
        9,
        'Dockers may walk out',
        'Dockers could shut Port Calder from Monday, their union said. The dock strike would be the third this year.',
      ],
      [
        5,
        9,
        'Port Calder lies still',
        'Port Calder came to a halt on Monday when 900 dockers began a dock strike. Forty ships are waiting.',
      ],
    ]);
    expect(told[0]).toMatch(/^Port Calder came to a halt/u);
    expect(told.join()).not.toContain('could shut');
  });

  test('tells an event once, whatever the words of the outlets, and then what is new', () => {
    const told = tell('queen mila', [
      [
        6,
        3,
        'Queen Mila dies at 91',
        'Queen Mila has died at the age of 91, the palace said on Tuesday. Her son Otto becomes king.',
      ],
      [
        6,
        4,
        'Nation mourns Mila',
        'Mila, the longest-serving monarch of all, passed away in her sleep on Tuesday. The funeral will be held on 15 May.',
      ],
      [
        6,
        5,
        'Mila, queen of three generations, is dead',
        'The country lost its queen on Tuesday when Mila died after a short illness. Crowds laid flowers at the gates.',
      ],
    ]);
    expect(told.filter((text) => /died|passed away/u.test(text))).toHaveLength(1);
    expect(told.length).toBeGreaterThan(1);
  });

  test('is short where there is no more to say', () => {
    expect(
      tell('bread cap', [
        [6, 5, 'Bread cap passed', 'Parliament passed a bread cap of 3 crowns on Tuesday.'],
        [
          6,
          6,
          'Parliament caps bread',
          'A bread cap of 3 crowns was passed by parliament on Tuesday.',
        ],
      ]),
    ).toHaveLength(1);
  });

  test('has neither a number nor a month that was told with the same thing', () => {
    const told = tell('mill jobs', [
      [
        6,
        5,
        'Mill sheds jobs',
        'The paper mill at Orm sheds 1,200 jobs, its owner said. Unions met in Senn. Mill jobs fell for years, and now 1,200 jobs go at the mill owner’s largest site.',
      ],
    ]);
    expect(told.filter((text) => text.includes('1,200'))).toHaveLength(1);
  });

  test('leaves out opinion and old news where there is news', () => {
    const told = tell('lake cleanup', [
      [
        6,
        5,
        'Lake cleanup to begin',
        'The lake cleanup will begin on 3 June, the ministry said on Tuesday.',
      ],
      [
        6,
        7,
        'Clean up the lake at last',
        'Two years ago, a tanker sank in the lake. It is a disgrace that the lake cleanup has not begun. Nobody who swims there can believe it. We should demand the lake cleanup now.',
      ],
    ]);
    expect(told).toEqual(['The lake cleanup will begin on 3 June, the ministry said on Tuesday.']);
  });

  test('still answers where there is nothing but opinion', () => {
    expect(
      tell('lake cleanup', [
        [6, 7, 'Clean up the lake', 'It is a disgrace that the lake cleanup has not begun.'],
      ]),
    ).toHaveLength(1);
  });

  test('tells each story, the newest first', () => {
    const told = tell('tarn ferry', [
      [
        5,
        9,
        'Tarn ferry runs aground',
        'The Tarn ferry ran aground off Sill on Monday with 80 people on board.',
        'a',
      ],
      [
        6,
        9,
        'Fares on Tarn ferry rise',
        'Fares on the Tarn ferry rise by a tenth in June, its owner said on Tuesday.',
        'b',
      ],
    ]);
    expect(told[0]).toContain('Fares');
    expect(told[1]).toContain('aground');
  });

  test('opens with what the reports agree on, not with how the newest received it', () => {
    const [first] = tell('tarn vaccine', [
      [
        6,
        3,
        'Senn lab asks for approval of Tarn vaccine',
        'The Senn laboratory asked for approval of its Tarn vaccine on Tuesday after it halved infections in a trial.',
      ],
      [
        6,
        5,
        'Approval sought for Tarn vaccine that halves infections',
        'A Tarn vaccine that halved infections in a trial is up for approval, its laboratory in Senn said on Tuesday.',
      ],
      [
        6,
        8,
        'Tarn vaccine raises hopes',
        'News that a Tarn vaccine works has raised hopes among doctors and patients in every part of the country.',
      ],
    ]);
    expect(first).toMatch(/approval/u);
  });

  test('has no promise of before beside what happened', () => {
    const told = tell('coach orrin', [
      [
        4,
        9,
        'Club stands by coach Orrin',
        'Senn’s president said on Sunday that coach Orrin had the complete backing of the club.',
      ],
      [
        6,
        8,
        'Senn sack Orrin',
        'Senn sacked coach Cas Orrin on Tuesday after six defeats. His deputy takes charge on Friday.',
      ],
    ]);
    expect(told[0]).toMatch(/^Senn sacked/u);
    expect(told.join()).not.toContain('backing');
  });

  test('tells the story first that more reports tell, and a stray report not at all', () => {
    const told = tell('brandt', [
      [
        6,
        4,
        'Brandt becomes judge',
        'Parliament elected Ilse Brandt to the high court on Tuesday.',
      ],
      [6, 5, 'Brandt elected judge', 'Ilse Brandt was elected to the high court on Tuesday.'],
      [
        6,
        6,
        'Swans back on lake',
        'Forty swans returned to a lake that Brandt once owned, wardens said.',
        'swans',
      ],
    ]);
    expect(told[0]).toContain('high court');
    expect(told.join()).not.toContain('swans');
  });

  test('looks back only where there is no news', () => {
    const told = tell('mill fire', [
      [
        5,
        8,
        'Owner of mill charged',
        'The owner of the mill in Orm was charged on Monday over the mill fire.',
      ],
      [
        6,
        8,
        'Twenty years on: the mill fire',
        'Twenty years ago this week, nine people died in the mill fire at Orm.',
      ],
    ]);
    expect(told).toEqual([
      'The owner of the mill in Orm was charged on Monday over the mill fire.',
    ]);
  });
});
