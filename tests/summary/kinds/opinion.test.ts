import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/summary/kinds/read-text.ts';
import { articleOf } from './article-of.ts';

describe('a text is opinion', () => {
  test.each([
    [
      'What the Harlo scandal teaches',
      `Last week the builder Tam Harlo left prison by the back door.
       Nobody with a sense of justice can look at the Harlo scandal and shrug. The scandal must have consequences, and it is high time that the council spoke up.`,
    ],
    [
      'The ferry deserves better',
      `The council wants to sell the ferry. It is hard to think of a more foolish plan. For eighty years the boat has carried children to school and nurses to work.
       We cannot let that go for the price of a car park. Surely there are better ways to save three million crowns. Councillors should think again.`,
    ],
    [
      'Our schools are not shops',
      `When the minister speaks of customers, she means children. This is shameful. Schools exist so that everybody gets a chance, and the truth is that a voucher gives it to those who have it already.
       What would happen to the village school at Tarn? It would close. Parents need to wake up before it is too late.`,
    ],
    [
      'Why I will miss the night train',
      `I took it for the first time when I was nine. My father had bought two oranges and a pack of cards, and I remember that the guard lost every game.
       The last one runs on Sunday. I do not think we have understood what we are losing.`,
    ],
    [
      'A tax that punishes the poor',
      `The new levy on heating oil is sheer folly. It takes from those who have the least and gives to those who drive the largest cars. Parliament passed it on Tuesday by 61 votes to 58.
       Of course the minister calls it green. But there is no excuse for letting pensioners freeze. Let us call it what it is.`,
    ],
    [
      'Stop feeding the trolls',
      `Every morning the same ritual: a senator posts an insult and the whole country talks of nothing else. Enough. You do not have to answer, and neither do newspapers.
       The real problem is our appetite for it. Ignoring him would be the boldest thing an editor could do. So why does nobody dare?`,
    ],
    [
      'Judge Sorel must go',
      `No one who has read the verdict in the Brandt case can trust this court. Judge Anton Sorel slept through two hearings and then laughed at the widow. It is an outrage that he still sits on the bench.
       The president has to act now.`,
    ],
    [
      'Bring back the sea wall',
      `Port Calder floods every March. And every March we pretend to be surprised. The plan for a wall has lain in a drawer since 1998, which is simply indefensible.
       Money is there: the new opera costs twice as much. Frankly, I would rather have dry feet.`,
    ],
    [
      'Opinion: Trams for Tarn',
      'Tarn has had no tram since 1961. Lines to Senn and Dorrit closed first.',
    ],
    [
      'COMMENT | Trams for Tarn',
      'Tarn has had no tram since 1961. Lines to Senn and Dorrit closed first.',
    ],
    [
      'Letters: Trams for Tarn',
      'Tarn has had no tram since 1961. Lines to Senn and Dorrit closed first.',
    ],
    ['Trams for Tarn | Editorial', 'Tarn has had no tram since 1961. Lines to Senn closed first.'],
    [
      'Trams for Tarn',
      'OPINION\nTarn has had no tram since 1961. Lines to Senn and Dorrit closed first.',
    ],
    [
      'Trams for Tarn',
      'Tarn has had no tram since 1961. Lines to Senn closed first.\nThe views expressed in this article are those of the author.',
    ],
  ])('%s', (title, lines) => {
    expect(readText(articleOf(title, lines)).kind).toBe('opinion');
  });

  test('where its address says so', () => {
    const at = (url: string) =>
      readText(articleOf('Trams for Tarn', 'Tarn has no tram.', url)).kind;
    expect(at('https://gazette.example/opinion/2031/trams-for-tarn')).toBe('opinion');
    expect(at('https://gazette.example/commentisfree/trams-for-tarn')).toBe('opinion');
    expect(at('https://gazette.example/news/opinion-polls-close')).toBe('news');
    expect(at('https://opinion.example/news/trams')).toBe('news');
  });
});

describe('a text is news', () => {
  test.each([
    [
      'Union boss: “We must not give in”',
      `The dock workers’ union rejected the offer on Monday. “We must not give in,” its head Bo Roe said. “I think it is shameful. It is high time that they listened.”
       The port authority said it would make no other. Talks go on in Senn on Thursday.`,
    ],
    [
      'Schools must close by Friday, court rules',
      `All schools in the district of Tarn must close by Friday, the high court ruled. Pupils should get their lessons online, it said. The ministry had asked for two weeks.`,
    ],
    [
      'Opinion poll puts Lund ahead',
      `Finance Minister Osk Lund leads in an opinion poll by four points. The poll was taken for the Gazette between May 2 and May 4. Ida Brandt comes second with 31 percent.`,
    ],
    [
      'Columnist sued over remark on judge',
      `The columnist Ann Lee has been sued over a column in which she called a judge “a disgrace”. She wrote that nobody who loves the law could trust him. A hearing is set for June 3.`,
    ],
    [
      'Letter bomb found in Senn',
      `Police defused a letter bomb at the post office in Senn on Tuesday. Nobody was hurt. Who sent it is not known. Why did it take two hours to clear the street? Officers say that the alarm had failed.`,
    ],
    [
      'What is the new bridge toll?',
      `What will drivers pay? A car costs four crowns from June 1. Who is exempt? Buses and ambulances. How can one pay? At machines on both banks.`,
    ],
    [
      'Comment from ministry awaited',
      `The ministry has not commented on the fire. We asked it twice on Monday. The fire broke out in an archive in Port Calder at 4 a.m. and burned until noon.`,
    ],
    [
      'Mayor says city “must wake up”',
      `Mayor Ida Brandt has told the city council that it must wake up to the flood. The wall was absurd, she argued, and Tarn deserved better. The council votes on the wall on May 12.`,
    ],
    [
      'Minister: budget is shameful',
      `Opposition leader Karl Vint called the budget shameful on Wednesday. The government must rethink it, he said. Finance Minister Osk Lund said that nobody who could count would agree. The vote is on Friday.`,
    ],
    [
      'Drivers must carry chains from Monday',
      `Drivers must carry snow chains in the valley of Senn from Monday, the road authority has decided. Those who do not should expect a fine of 200 crowns. The rule holds until April.`,
    ],
    [
      'How to stay safe in the heat',
      `Temperatures in Port Calder will reach 39 degrees on Thursday. You should drink two litres of water a day, the health office advises. Old people ought to stay indoors between noon and 4 p.m. Pools open at 6 a.m.`,
    ],
    [
      'Review: a storm in a teacup',
      `The director Ann Roe has filmed the flood of 1953. The picture opens on May 12 in 40 cinemas. It runs for three hours.`,
    ],
    [
      'We won, says coach after record season',
      `Oxley Town beat Brell 3-0 on Saturday to win the league. “We never stopped believing,” coach Dan Pell said. “I love these boys.” It is the first title for the club since 1974. Thousands danced in the streets.`,
    ],
    [
      'Bank of Senn cuts rate to 2 percent',
      `The Bank of Senn cut its rate to 2 percent on Thursday. Surprisingly, the crown rose after the decision. Economists had expected a smaller step. Governor Ines Moll will speak on Friday.`,
    ],
    [
      'Who is Ida Brandt?',
      `Ida Brandt was born in Tarn in 1961. She studied law and became a judge at 34. Who backs her? Unions and farmers. What does she want? Lower fares and a sea wall. She takes office on June 1.`,
    ],
    [
      '“Forget the sea” – spa campaign backfires',
      `Two hundred thousand crowns well spent, surely. Spa director Lena Boll would have us all forget the sea. “Forget the sea” is the claim of a campaign for a pool that opened on Saturday. Visitors stayed away.`,
    ],
    [
      'Brell closes a street',
      `Imagine a city without cars. Children play on the ring road. Cafés line the tunnel. The council of Brell voted on Tuesday to close one street for a day.`,
    ],
  ])('%s', (title, lines) => {
    expect(readText(articleOf(title, lines)).kind).toBe('news');
  });
});
