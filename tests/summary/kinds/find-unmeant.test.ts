import { describe, expect, test } from 'vitest';
import { findUnmeant } from '../../../src/summary/kinds/find-unmeant.ts';
import { ownWords } from '../../../src/summary/kinds/own-words.ts';
import { articleOf } from './article-of.ts';

/** The sentences that are not to be taken at their word. */
function unmeantIn(lines: string, title = ''): string[] {
  const article = articleOf(title, lines);
  const { sentences } = article;
  const unmeant = findUnmeant(article, ownWords(sentences));
  return sentences.filter((_, at) => unmeant[at]).map(({ text }) => text);
}

describe('what is not meant as it stands', () => {
  test.each([
    ['So this is what nine million crowns buy you.', 'Tarn has a new logo, a green dot.'],
    ['And this is what progress looks like.', 'The last bakery in Dell closed on Friday.'],
    ['The mayor of Tarn would like everyone to know that her town stinks.', 'A poster says so.'],
    ['The ministry would have you believe that rain is good for hay.', 'Hay rots in Dell.'],
    ['Yes, really.', 'The council of Oxley bought 40 swans.'],
    ['You read that right.', 'A parking space in Senn costs a million crowns.'],
    ['No joke.', 'A goat has been elected in Brell.'],
    ['How convenient.', 'The tape was erased on Monday.'],
    ['What could possibly go wrong?', 'Robots will drive the trams of Senn from June.'],
    ['As if anybody had asked for it.', 'The bank of Senn has a new anthem.'],
    ['Suppose the dam of Dell broke.', 'The dam of Dell is to be checked in May.'],
    ['What if the ferry sank?', 'The ferry was inspected in March.'],
    ['Oh, the joy of a Monday in Senn.', 'No tram ran before noon.'],
    ['Let’s pretend that gold grows on trees.', 'Gold rose by two percent.'],
    ['If only cows could vote.', 'Milk is 40 cents a litre.'],
    ['Thank goodness for small mercies.', 'Only one of nine lifts works.'],
  ])('is “%s”', (jest, news) => {
    expect(unmeantIn(`${news} ${jest}`)).toEqual([jest]);
  });

  test.each([
    [
      'what is imagined, to the end of its paragraph',
      `Imagine that the bridge of Oxley is gone. Ferries are full. Schools have closed.
       The road authority tested such a day on Monday, officials said.`,
      ['Imagine that the bridge of Oxley is gone.', 'Ferries are full.', 'Schools have closed.'],
    ],
    [
      'what is imagined, until somebody speaks',
      `Suppose a truck hits the pier. The bridge falls. The road authority says that this cannot happen.`,
      ['Suppose a truck hits the pier.', 'The bridge falls.'],
    ],
    [
      'an advertisement',
      `Norvik water heals the liver. So says the poster at every bus stop in Senn. The health office has fined the firm.`,
      ['Norvik water heals the liver.'],
    ],
    [
      'a sign',
      `The earth is flat and the mayor is a lizard. At least that is what the placards said that some 40 people carried through Tarn on Sunday.`,
      ['The earth is flat and the mayor is a lizard.'],
    ],
    [
      'a plot',
      `A wave swallows Port Calder. The president flees to the moon. That is the plot of the film that opened in Senn on Friday.`,
      ['A wave swallows Port Calder.', 'The president flees to the moon.'],
    ],
    [
      'a plot told in a paragraph of its own',
      `All cats of Senn have vanished.
       This is the premise of a novel by Ann Lee that won the state prize on Monday.`,
      ['All cats of Senn have vanished.'],
    ],
    [
      'a slogan',
      `Tarn never sleeps. That, at least, is the promise of a campaign that the town started on Monday. Pubs close at ten.`,
      ['Tarn never sleeps.'],
    ],
    [
      'an exercise',
      `An earthquake has cut Dell off. Forty people are missing. That was the scenario of a drill on Tuesday.`,
      ['An earthquake has cut Dell off.', 'Forty people are missing.'],
    ],
    [
      'an April fool',
      `The Bank of Senn will print square coins. April fool! The bank apologised on Tuesday.`,
      ['The Bank of Senn will print square coins.', 'April fool!'],
    ],
    [
      'a song',
      `It never rains in Brell. So runs the chorus of the song that will stand for the country in the contest.`,
      ['It never rains in Brell.'],
    ],
    [
      'what posters promise',
      `Beer keeps you young. That is at least what 300 posters in Port Calder have been promising since Friday. The advertising council banned them on Monday.`,
      ['Beer keeps you young.'],
    ],
    [
      'what is written on a sign',
      `Eat the mayor. It stood on one of the more polite signs that some 2,000 people carried to the town hall of Senn on Saturday.`,
      ['Eat the mayor.'],
    ],
    [
      'the opening of a film',
      `The prime minister has been eaten by a bear. The cabinet hides in a sauna. No, this is not a report from the government quarter but the opening of a film.`,
      ['The prime minister has been eaten by a bear.', 'The cabinet hides in a sauna.'],
    ],
    [
      'what an office imagines',
      `The lights go out in all of Norvik. Trains stop. This is how an office in Brell imagines the worst case.`,
      ['The lights go out in all of Norvik.', 'Trains stop.'],
    ],
    [
      'the line of an advertisement',
      `We fly so you do not have to. With this line Brellair advertised seats next to the toilet.`,
      ['We fly so you do not have to.'],
    ],
    [
      'what nobody needed',
      `Just what the parish needed. The council has bought a robot. Who needs a roof on the school anyway?`,
      ['Just what the parish needed.', 'Who needs a roof on the school anyway?'],
    ],
    [
      'a sentence that an advertisement teaches',
      `Real men cry. The ministry wants you to learn that sentence by heart. The campaign costs 600,000 crowns.`,
      ['Real men cry.'],
    ],
    [
      'how a mayor put it',
      `War has broken out in Oxley. At least that is how Mayor Dan Pell put it when he presented nets against pigeons.`,
      ['War has broken out in Oxley.'],
    ],
    [
      'what is calculated, until the study speaks',
      `What if bees died out? Apples would cost nine crowns each. A study by the University of Brell has calculated the damage.`,
      ['What if bees died out?', 'Apples would cost nine crowns each.'],
    ],
    [
      'cheers for somebody',
      `Three cheers for our beloved leader! Mayor Karl Vint has named a street after himself.`,
      ['Three cheers for our beloved leader!'],
    ],
  ])('is %s', (_, lines, unmeant) => {
    expect(unmeantIn(lines)).toEqual(unmeant);
  });

  test.each([
    'As if the strike were not enough, snow closed the airport of Senn.',
    'Imagine Dragons played to 40,000 people in Senn on Friday.',
    'Picture House, a cinema in Tarn, has closed.',
    'The poster says that Norvik water heals the liver.',
    '“Imagine that it was your child,” said Ann Lee.',
    'The film tells of a wave that swallows Port Calder. It opened on Friday.',
    'The court fined Norvik. The ruling says that its advertisement was a lie.',
    'Osk Lund won the vote. That is what the polls had promised.',
    'The council chose a slogan on Monday. It reads “Tarn wakes”.',
    'Fares rise in June. That is part of a campaign for clean air.',
    'Ann Lee’s new work was shown in Senn. This is her first film.',
    'The bridge of Senn is 90 years old. Both ends are being painted.',
    'Karl Vint won the prize of Dell. It went to a novel for the first time.',
    'Officials want everyone to leave the island by noon.',
  ])('is not “%s”', (lines) => {
    expect(unmeantIn(lines)).toEqual([]);
  });

  test.each([
    [
      '“Sleep is for losers” – advertisement angers doctors',
      `The maker of a drink wants the nation to know that sleep is for losers. Seriously. “Sleep is for losers” is the line of an advertisement that started on Thursday. Doctors protested.`,
      ['The maker of a drink wants the nation to know that sleep is for losers.', 'Seriously.'],
    ],
    [
      '“Welcome to hell”: town welcomes motorists',
      `So hell does exist, and it has a roundabout. The town of Grum informs travellers that they have arrived in hell. Not kidding. “Welcome to hell” is on a sign that artists put up on Friday.`,
      [
        'So hell does exist, and it has a roundabout.',
        'The town of Grum informs travellers that they have arrived in hell.',
        'Not kidding.',
      ],
    ],
    [
      'Tourist board defends film',
      `Tarn has absolutely nothing to see. “Tarn: nothing to see here” is the title of a film by the tourist board. Bookings rose by four percent.`,
      ['Tarn has absolutely nothing to see.'],
    ],
    [
      'Council of Dell has a new motto',
      `Dell has closed for good on Mondays. The council adopted the motto “Dell: closed on Mondays” on Wednesday.`,
      ['Dell has closed for good on Mondays.'],
    ],
    [
      'Council of Dell has a new motto',
      `The council of Dell has a new motto for Mondays. It adopted “Dell: closed on Mondays” as its motto.`,
      [],
    ],
    [
      'Mayor: “The bridge is closed”',
      `The bridge of Dell is closed. “The bridge of Dell is closed,” the mayor said at a show of new films.`,
      [],
    ],
  ])('is what repeats a slogan: %s', (title, lines, unmeant) => {
    expect(unmeantIn(lines, title)).toEqual(unmeant);
  });
});
