import { describe, expect, test } from 'vitest';
import { dropAbout } from '../../../src/ingest/texts/drop-about.ts';
import { isBoilerplate } from '../../../src/ingest/texts/is-boilerplate.ts';

describe('isBoilerplate', () => {
  test.each([
    'The post Ferries pass appeared first on Pier Post.',
    'Reporting by Ada Moe in Northport; Editing by Per Dahl',
    '(Additional reporting by Ada Moe and Per Dahl. Editing by Ina Lie)',
    'Our Standards: The Principles of the Pier Post.',
    'Interview: Ada Moe',
    'Do you have a story? Contact the author on Signal.',
    'Get in touch: desk@pier.example',
    'To view the full story, please subscribe.',
    'Never miss the latest news by signing up here',
    'Follow Pier Post on Facebook and Instagram',
    'Download the Pier Post app for more',
    'Thanks for reading Pier Letter! Subscribe for free to get each new post.',
    'Explore more on these topics',
    'About Press Copyright Contact us Advertise Developers Terms Privacy',
    'El cargo Ferries apareció primero en Pier Post.',
    'This article is republished from Pier Letters under a free licence.',
    '(With inputs from agencies)',
    'With files from Per Dahl and Ina Lie',
    'Contact Ada Moe at ada@pier.example or follow her on X @ada.',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    '(Story continues below ad)',
    'Scroll to continue with content',
    'Beginning of dialog window. Escape will close it.',
    'Listen to this article',
    '3.1K followers · 12 following',
    'No responses yet',
    '4 posts - 3 participants',
    'Hosted on Acast. See acast.example for more.',
    'Get 10% off nets with code PIER.',
    'Subscribe: https://pier.example/sub',
    '#pier #ferry',
    'Also Read | Why the pier leans',
    'Don’t miss: The ten best piers of the north',
    'Follow Pier Post on Facebook and X. Send your story ideas to desk@pier.example.',
    'What do you think? Let us know in the comments.',
    'You can unsubscribe at any time.',
    'Enjoying this article? Subscribers get them all.',
    'Pier Letter is a reader-supported publication. To receive new posts, become a member.',
    'This post is for paid subscribers',
    'Melden Sie sich hier für unseren Newsletter an.',
    'Mehr zum Thema: Fähren im Norden',
    'Forward-Looking Statements',
    'Media contact: Ada Moe, +47 555 0100',
    '{"player":{"id":1,"list":[{"type":"video/mp4"}]}}',
  ])('knows “%s”', (line) => {
    expect(isBoilerplate(line)).toBe(true);
  });

  test.each([
    'Reporting by Pier Post showed that nobody had asked the crews.',
    'Written by Ada Moe, the play runs until May in the old hall.',
    'Do you have a question for the minister?',
    'Follow us, Moe said, and you will see the pier.',
    'The post office on the pier appeared first on a map of 1820, then on none for fifty years.',
    '“Join us,” she told the crews.',
    'Subscribe to continue: the words have spread to every paper on the coast, a study finds.',
    'Download the app, tap twice and the money is gone, police warn.',
    'Subscribe to it and you get the tides and the deaths.',
    'Sign up or be drowned: that was what the letter to the crews said it was about.',
    'With files from four decades on the floor, she began to read.',
    'Contact Energy runs the boats on the lake.',
    'The Letter is a nonprofit newsroom on the pier. Its editor went to prison in March.',
    'Enjoying this weather? So are the wasps.',
    'Media contacts of the ministry had nothing to say.',
    'Follow the money, and the trail leads to the pier.',
    'Advertising: continue to spend, the pier is told',
    'Interview: what the minister thinks of the pier',
    '[Moe laughs.] I never doubted it: “Never”, I said.',
  ])('leaves “%s” in the text', (line) => {
    expect(isBoilerplate(line)).toBe(false);
  });
});

describe('dropAbout', () => {
  test('drops what a company says of itself at the end, and no other heading', () => {
    const text = 'The line buys two boats.';
    expect(
      dropAbout([text, 'About Pier Line', 'Pier Line runs eleven boats.', 'Contact: Ada Moe']),
    ).toEqual([text, 'Contact: Ada Moe']);
    expect(dropAbout([text, 'About Pier Line Pier Line is the largest line of all.'])).toEqual([
      text,
    ]);
    expect(dropAbout([text, 'About Pier Line: Pier Line runs boats.'])).toEqual([text]);
    const talk = [text, 'About the vote', 'Moe had nothing to say.'];
    expect(dropAbout(talk)).toEqual(talk);
  });
});
