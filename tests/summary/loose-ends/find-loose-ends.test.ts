import { describe, expect, test } from 'vitest';
import { findLooseEnds } from '../../../src/summary/loose-ends/find-loose-ends.ts';
import { growthOf, LINEAR } from '../../support/growth-of.ts';

/** The last sentence’s loose ends, written as a card may show them. */
function last(sentences: string[], title = 'News of the day'): string[] {
  const sentence = sentences.at(-1)!;
  return findLooseEnds(title, sentences)
    .at(-1)!
    .map((end) => {
      const words = sentence.slice(end.start, end.end);
      if (end.kind === 'surname') return `[${textOf(end.before)}] ${words}`;
      if (end.kind === 'acronym') return `${words} [${textOf(end.expansion)}]`;
      return end.kind === 'name' ? `${words} of ${end.by}` : words;
    });

  function textOf({
    by,
    start,
    end,
    text,
  }: {
    by: number;
    start: number;
    end: number;
    text: string;
  }) {
    expect((by < 0 ? title : sentences[by]!).slice(start, end)).toBe(text);
    return text;
  }
}

describe('a name that an earlier sentence explains', () => {
  test.each([
    [['Ruta Salo, a nurse, left.', 'It rained.', 'Salo had asked for rest.'], '[Ruta] Salo'],
    [['The nurse Ruta Salo left.', 'Managers turned to Ms Salo.'], '[Ruta] Salo'],
    [['Ruta Maria Salo, 41, left.', 'Nobody asked Salo’s friends.'], '[Ruta Maria] Salo'],
    [['Otto van der Roe left.', 'Police met van der Roe.'], '[Otto] van der Roe'],
    [['Ann Roe Marsh left.', 'Police met Roe Marsh.'], '[Ann] Roe Marsh'],
    [['Peter Salo, 41, left.', 'Nobody asked Salo about his wife.'], '[Peter] Salo'],
    [['Premier Holt left.', 'Parliament thanked Holt.'], '[Premier] Holt'],
    [['Harrow’s mayor Holt left.', 'Parliament thanked Holt.'], '[mayor] Holt'],
    [['Premier Holt left.', 'Ada Holt spoke.', 'Parliament thanked Holt.'], '[Ada] Holt'],
    [['Finance Minister Ada Holt left.', 'Parliament thanked Holt.'], '[Ada] Holt'],
    [['The Minister of Finance Ada Holt left.', 'Parliament thanked Holt.'], '[Ada] Holt'],
    [['Quillian Brask, who sings, left.', 'Fans thanked Brask.'], '[Quillian] Brask'],
    [['Police met Quillian Brask on Monday.', '“No,” said Brask.'], '[Quillian] Brask'],
    [['Peter Salo, 41, left.', 'Nobody asked Salo about her husband.'], 'Salo'],
    [['Ann Lee met Bo Lee.', 'Parliament thanked Lee.'], 'Lee'],
    [['Banker Tom Hale left.', 'His brother, Mark Hale, stayed.', 'Hale slept.'], 'Hale'],
    [['Kim Sung-ho left.', 'Parliament thanked Kim.'], 'Kim of 0'],
    [['A robot called Damsel flies.', 'Damsel lands in 2044.'], 'Damsel of 0'],
    [['The probe Heron flies.', 'Scientists built Heron in Tarn.'], 'Heron of 0'],
    [['Brightmere, a bakery, shut.', 'Brightmere had 40 workers.'], 'Brightmere of 0'],
    [['The Family Care Center (FCC) shut.', 'FCC staff wept.'], 'FCC [Family Care Center]'],
    [['A fast radio burst (FRB) came.', 'FRBs are rare.'], 'FRBs [fast radio burst]'],
    [
      ['The Harrow County Sheriff’s Office called.', 'HCSO called again.'],
      'HCSO [Harrow County Sheriff’s Office]',
    ],
  ])('%j leaves open %s', (sentences, end) => {
    expect(last(sentences)).toEqual([end]);
  });

  test('may be explained by the title alone, and better by the text', () => {
    const sentences = ['It rained in Tarn.', 'Parliament thanked Holt.'];
    expect(last(sentences, 'Ada Holt Quits As Premier')).toEqual(['[Ada] Holt']);
    const [, , ends] = findLooseEnds('Ada Holt Quits', [
      'Ada Holt quit.',
      'It rained.',
      'Holt left.',
    ]);
    expect(ends).toMatchObject([{ kind: 'surname', before: { by: 0 } }]);
  });

  test.each([
    [['Ruta Salo left.', 'Ruta Salo came back.']],
    [['Ruta Salo left.', 'Salo came back, and Ruta Salo stayed.']],
    [['Ada Holt left.', 'Premier Holt came back.']],
    [['Ada Holt left.', 'Police met the minister Holt.']],
    [['Ada Holt left.', 'Police met the Holt Foundation.']],
    [['Ada Price left as the price rose.', 'Price controls were lifted.']],
    [['Denzel Paris left.', 'Ministers meet in Paris.']],
    [['Port Calder shut its port.', 'Ferries left Calder on Monday.']],
    [['The North Atlantic Treaty Organisation met.', 'Ministers left NATO.']],
    [['The probe Heron flies.', 'The old probe Heron lands.']],
    [['Salo left.', 'Salo came back.']],
    [['Ada met her friend Roe.', 'Crowds took Roe in.']],
  ])('%j leaves nothing open', (sentences) => {
    expect(last(sentences)).toEqual([]);
  });
});

describe('a phrase that points to an earlier sentence', () => {
  const STORY = [
    'A court in Harrow issued a ruling on ferries after a nurse and a man had sued.',
    'Two boats are safe.',
  ];

  test.each([
    ['Ann Lee welcomed the ruling.', 'the ruling'],
    ['Drivers fear the court’s next step.', 'the court’s'],
    ['Ann Lee named another nurse.', 'another nurse'],
    ['Police seek a second man.', 'second man'],
    ['Ministers had feared such a move.', 'such a move'],
    ['In those ferries, Ann Lee saw no danger.', 'those ferries'],
    ['Harrow police found both boats.', 'both boats'],
    ['Police let the other two go.', 'the other two'],
    ['Police in Torra arrested the pair on Monday.', 'the pair'],
    ['The mayor of Harrow said the incident was closed.', 'the incident'],
    ['Two ferries collided off Harrow that day.', 'that day'],
    ['Ann Lee was in Torra at the time.', 'the time'],
    ['The union plans the same.', 'the same'],
    ['Authorities there closed the port of Torra.', 'there'],
    ['Police said that he had left.', 'he'],
    ['Emergency Services pronounced him dead.', 'him'],
    ['“I think she is right,” said Ann Lee.', 'she'],
  ])('in “%s” is “%s”', (sentence, phrase) => {
    expect(last([...STORY, sentence])).toEqual([phrase]);
  });

  test.each([
    'Ann Lee welcomed the ruling on ferries.',
    'Ann Lee welcomed the ruling that let her sue.',
    'A new ruling came, and Ann Lee welcomed the ruling.',
    'The government said the sea was rough.',
    'The economy grew at the same time.',
    'This week, ferries stay in port.',
    'Those who had tickets were paid.',
    'Those involved were paid.',
    'Ann Lee fined those ferries that were late.',
    'One nurse left and another nurse stayed.',
    'Ann Lee won a second term.',
    'Ann Lee won a second prize.',
    'Ann Lee hopes for another day in Torra.',
    'Both Ann Lee and Bo Roe left.',
    'Ministers on both sides left.',
    'Fruit such as apples became dearer.',
    'Ann Lee said that ferries were safe.',
    'Ann Lee was mayor when Torra sank at the time.',
    'Ann Lee said she was right.',
    'A nurse said she was right.',
    'Before he left, Bo Roe spoke.',
    'In Torra, people there stay at home.',
    'There are two islands.',
  ])('is not in “%s”', (sentence) => {
    expect(last([...STORY, sentence])).toEqual([]);
  });

  test('is not what the title speaks of', () => {
    const sentence = 'Ann Lee welcomed the ruling.';
    expect(last([...STORY, sentence], 'Court Issues Ruling')).toEqual([]);
  });

  test('is no thing that the title names', () => {
    const sentences = ['The probe Heron flies.', 'Scientists built Heron in Tarn.'];
    expect(last(sentences, 'Heron Flies')).toEqual([]);
  });

  test('stands in no first sentence', () => {
    expect(last(['Ann Lee welcomed the ruling.'])).toEqual([]);
  });
});

test('takes linear time on odd input', () => {
  const words = [
    'the man ',
    'A',
    'Ann Lee ',
    'Ab Cd (AC) ',
    'another ',
    'this a, ',
    'he there ',
    '“',
  ];
  for (const word of words) {
    const sentence = word.repeat(Math.floor(990 / word.length));
    const find = (size: number) =>
      findLooseEnds(word.repeat(size), [...Array(30).fill(sentence), word.repeat(size * 5)]);
    expect(growthOf(find, 1_000), word).toBeLessThan(LINEAR);
  }
});
