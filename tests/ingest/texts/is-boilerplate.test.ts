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
    expect(dropAbout([text, 'About Pier Line: Pier Line runs boats.'])).toEqual([text]);
    const talk = [text, 'About the vote', 'Moe had nothing to say.'];
    expect(dropAbout(talk)).toEqual(talk);
  });
});
