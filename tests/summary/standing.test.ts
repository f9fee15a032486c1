import { describe, expect, test } from 'vitest';
import { isNews } from '../../src/summary/is-news.ts';
import { pointsBack } from '../../src/summary/points-back.ts';
import { standingOf } from '../../src/summary/standing.ts';

describe('a sentence that points back', () => {
  test.each([
    'But the talks failed.',
    'He left at noon.',
    'He’s gone to Northgate.',
    '“He left,” said Ann Lee.',
    'This was a surprise to Ann Lee.',
    'The move was welcomed by Acme.',
    'The latter is a minister.',
    'The artist, whose pictures hang in Tarn, left at noon.',
    'The airline shipped two hundred dogs last year.',
    'The spokesman’s office did not reply.',
    'In addition, fares rise by a tenth.',
    'For example, fares rose by a tenth.',
    'Three days later, Ann Lee left.',
    'Their boats stay in port.',
    'Many of them stay in port.',
    'We stay in port until Monday.',
    'Asked about fares, Ann Lee laughed.',
    'When he arrived, the crew laughed.',
    'In the spring, she became a minister.',
    'Not surprisingly, it’s about fares.',
    'By noon, both crews had left.',
    'Drivers, meanwhile, speak of the longest ferry.',
    'The union of Sill Bay, for its part, wants eight percent.',
    'Fares will rise by a tenth, he added.',
    '“Fares will rise,” she said.',
    '“Ann Lee is wrong,” he said.',
    'Sadly, this is only the beginning.',
    'Now it wants eight percent.',
    'First of all, fares will rise.',
    'Days after he left, fares rose by a tenth.',
    'The law was passed in a week.',
    'The navy officer was due in court.',
    'The government report was late.',
  ])('is “%s”', (sentence) => {
    expect(pointsBack(sentence)).toBe(true);
  });

  test.each([
    'Ann Lee left at noon.',
    'Butter became dearer.',
    'Heather Lee left at noon.',
    'Item four was struck off.',
    'Itemised bills rose by a tenth.',
    'The talks in Port Calder failed.',
    'The man accused of robbing Ann Lee was freed.',
    'The former minister Ann Lee left at noon.',
    'The government said that fares would rise.',
    'The government plans cuts in May.',
    'The navy sank two boats.',
    'The number of guests rose to thirty.',
    'There are two islands in Sill Bay.',
    'First Minister Ann Lee left at noon.',
    'When Ann Lee arrived, she laughed.',
    'Ann Lee said that she would leave.',
    'Ann Lee, too tired to speak, left at noon.',
    'Now that ferries sail again, hotels are full.',
    '“Fares will rise,” said Ann Lee, who knew what she said.',
    '“We stay until Monday,” said Ann Lee.',
    'Fares will rise by a tenth, said Ann Lee.',
  ])('is not “%s”', (sentence) => {
    expect(pointsBack(sentence)).toBe(false);
  });
});

describe('no news', () => {
  test.each([
    'Sign up for our newsletter.',
    'READ MORE about the strike.',
    'Minister Ann Lee speaks to crews in Port Calder, Velmora, May 4, 2031.',
    'Watch the ferry leave the harbour.',
    'Follow us on social media.',
    'Jo Roe contributed to this report.',
    'An earlier version of this article misspelt a name.',
    'Photo: ferries leave the harbour.',
    '© 2026, all rights reserved.',
    '- Ann Lee left the harbour.',
    'Ferries in Sill Bay at dawn',
    'What does that mean for fares?',
    'Ann Lee is to meet the crews of…',
    'Ann Lee is to meet the crews of...',
    'The bill was brought in by Ann Lee (I-Tarn.',
    'The motive for the strike of Monday?',
    'If fares rise by 4.5 percent, who will sail?',
    'Ferries stopped.',
    'Ann Lee said: “We go on with the strike.',
    '‘We can wait for the boats.',
    'And we don’t mind waiting.’',
    'We go on with the strike,” said Ann Lee.',
    `Words${' and words'.repeat(40)} end.`,
  ])('is “%s”', (sentence) => {
    expect(isNews(sentence)).toBe(false);
  });

  test.each([
    'Ferries stopped on Monday.',
    'FERRIES STOPPED IN SILL BAY.',
    'Ferries stopped on Monday (again.)',
    '“We go on," said Ann Lee, “until they pay.”',
    'Ann Lee asked: “Why did ferries stop?”',
  ])('is not “%s”', (sentence) => {
    expect(isNews(sentence)).toBe(true);
  });
});

describe('what a sentence is good for', () => {
  test('is told past its dateline', () => {
    expect(standingOf('PORT CALDER (Northwire) — He left at noon.')).toBe('leans');
    expect(standingOf('PORT CALDER (Northwire) — Ann Lee left at noon.')).toBe('alone');
  });

  test('is little for a quotation that nobody says', () => {
    expect(standingOf('“We go on with the strike.”')).toBe('leans');
    expect(standingOf('“We go on with the strike,” said Ann Lee.')).toBe('alone');
  });

  test('is more for a lead, which may open on what follows', () => {
    expect(standingOf('It was a dark day for Port Calder.')).toBe('leans');
    expect(standingOf('It was a dark day for Port Calder.', { lead: true })).toBe('alone');
    expect(standingOf('It hangs above the bar of a pub.', { lead: true })).toBe('leans');
    expect(standingOf('He was the last to leave Port Calder.', { lead: true })).toBe('leans');
  });
});

describe('a hostile sentence', () => {
  // Reading the whole text again for each mark would take hours.
  test.each(['(', '‘', '“', "'", '(‘', '‘(’', '.', '?', ', he ', 'a, he said '])(
    'of nothing but “%s” is soon dealt with',
    (marks) => {
      for (const text of [marks.repeat(100_000), `Ann Lee, he said ${marks.repeat(100_000)} so.`])
        expect(['alone', 'leans', 'never']).toContain(standingOf(text));
    },
  );
});
