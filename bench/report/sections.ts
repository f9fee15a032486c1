import { join } from 'node:path';
import type { Place, Run, Section } from './section.ts';

const inData =
  (...args: string[]) =>
  ({ data }: Place): string[] =>
    args.map((arg) => (arg.startsWith('@') ? join(data, arg.slice(1)) : arg));
/** Scorers lie beside the gold data. */
const scorer = (name: string): string[] => ['--scorer', `@../score/${name}/score.mjs`];

const QUERIES = [1_000, 10_000, 100_000, 1_000_000];
const SIZE = (quotes: number): string => quotes.toLocaleString('en-US');

/** All that docs/benchmarks.md tells, in its order. */
export const sections: Section[] = [
  {
    key: 'quotes',
    heading: 'Who said what',
    about:
      'The right words given to the right speaker, in 84 political news articles of PolNeAR that nothing was learned of: F1 of quoted stretches, and of all attributions. *People* is how well the makers of that corpus agree with each other. The speed is that of finding quotes in the same articles; compromise finds quotations and names no speaker. More, and other sets: [the model card](model-card.md).',
    runs: [
      {
        name: 'who-said',
        script: 'who-said',
        title: 'How well',
        args: inData(
          '--gold',
          '@quotes/polnear-dev.jsonl',
          ...scorer('quotes'),
          '--people',
          '96.6,75.3',
        ),
      },
      {
        name: 'quotes',
        script: 'quotes',
        title: 'How fast',
        args: inData('--gold', '@quotes/polnear-dev.jsonl'),
      },
    ],
    charts: [
      {
        name: 'who-said',
        title: 'Who said what, PolNeAR dev',
        unit: 'F1 in %',
        runs: ['who-said'],
        kind: 'bars',
      },
      {
        name: 'quotes',
        title: 'Articles of 800 words in a second, one core',
        unit: 'articles/s',
        runs: ['quotes'],
        kind: 'bars',
      },
    ],
  },
  {
    key: 'summaries',
    heading: 'Summaries',
    about:
      'ROUGE-1 F1 against summaries that people wrote. The lead is the first sentences; *the best there are* is a greedy search that knows the summary. The ranker was trained on these articles, so on new ones expect less: [cross-validated figures and what readers say](summaries.md#figures). Packages read the first 200.',
    runs: [
      {
        name: 'summary',
        script: 'summary',
        title: 'Single articles',
        args: inData('--data', '@summary/single-dev.jsonl', '--peers', '--few', '200'),
      },
      {
        name: 'summary several',
        script: 'summary',
        title: 'Several reports',
        args: inData('--data', '@summary/multi-dev.jsonl'),
      },
      {
        name: 'summary-speed',
        script: 'summary-speed',
        title: 'How fast',
        args: inData('--data', '@quotes/polnear-dev.jsonl'),
      },
    ],
    charts: [
      {
        name: 'summary',
        title: 'Summaries, ROUGE-1 F1 in %',
        unit: 'ROUGE-1',
        runs: ['summary', 'summary several'],
        kind: 'bars',
      },
      {
        name: 'summary-speed',
        title: 'Time for a summary',
        unit: 'ms',
        runs: ['summary-speed'],
        kind: 'bars',
        log: true,
      },
    ],
  },
  {
    key: 'topics',
    heading: 'Topics',
    about:
      'All articles of a set lie in one heap, in random order. For each cluster of reports somebody asks for the one or two most telling words of its editor’s headline. Ours is the answer by story, as `/summary` gives it; beside it the same ranker over the reports about the topic, and over the first that hold the words. An answer by story tells one event once, so fewer of its sentences are from the cluster.',
    runs: [
      { name: 'topics', script: 'topics', title: 'Of a heap', args: inData('--data', '@summary') },
      {
        name: 'newts',
        script: 'newts',
        title: 'Within one article',
        args: inData('--data', '@summary/newts-dev.jsonl'),
      },
    ],
    charts: [
      {
        name: 'topics',
        title: 'Answers on a topic, ROUGE-1 F1 in %',
        unit: 'ROUGE-1',
        runs: ['topics', 'newts'],
        kind: 'bars',
      },
    ],
  },
  {
    key: 'stories',
    heading: 'Stories',
    about:
      'Which reports are of one event: B-cubed F1 over simulated news days of three corpora, as reports arrive one by one. The thresholds were chosen on these sets. Below, how many reports are placed in a second of the processor when that many are kept.',
    runs: [
      {
        name: 'stories',
        script: 'stories',
        args: inData('--data', '@stories/windows-dev.jsonl', '--kept', '20000'),
      },
      { name: 'restart', script: 'restart', title: 'After a restart' },
    ],
    charts: [
      {
        name: 'stories',
        title: 'Reports of one event, B-cubed F1 in %',
        unit: 'B-cubed F1',
        runs: ['stories'],
        kind: 'bars',
      },
    ],
  },
  {
    key: 'copies',
    heading: 'The same text',
    about:
      'How many copies of an article are found when outlets shorten, edit or frame it, and how many independent reports are mistaken for copies; then how many of the articles that print the same text share a band, which is how the store looks for them.',
    runs: [
      {
        name: 'copies',
        script: 'copies',
        title: 'Copies that were made',
        args: inData('--data', '@stories/windows-dev.jsonl'),
      },
      {
        name: 'copies whole',
        script: 'copies',
        title: 'Copies of whole articles',
        args: inData('--data', '@summary/single-dev.jsonl', '--set', 'cnn-test'),
      },
      {
        name: 'copies multinews',
        script: 'copies',
        title: 'Whole reports of one event',
        args: inData('--data', '@summary/multi-dev.jsonl', '--set', 'multinews'),
      },
      {
        name: 'same-text',
        script: 'same-text',
        title: 'Found by bands',
        args: inData('--data', '@stories/windows-dev.jsonl'),
      },
    ],
    charts: [],
  },
  {
    key: 'pages',
    heading: 'Pages',
    about:
      'What is kept of a web page: F1 of runs of four words against the article body of 79 pages, and the expected paragraphs of Mozilla’s own test pages that stand in our text. Both sets were looked at while the rules were written. The time is that from HTML to text, of the 79 pages.',
    runs: [
      {
        name: 'pages',
        script: 'pages',
        title: 'How well',
        args: inData(
          '--html',
          '@pages/html',
          '--gold',
          '@pages/ground-truth.json',
          ...scorer('pages'),
        ),
      },
      {
        name: 'pages readability',
        script: 'pages',
        title: 'Mozilla’s pages',
        args: inData('--readability', '@readability/pages'),
      },
      {
        name: 'page-speed',
        script: 'page-speed',
        title: 'How fast',
        args: inData('--html', '@pages/html'),
      },
    ],
    charts: [
      { name: 'pages', title: 'From HTML to text', unit: 'ms', runs: ['page-speed'], kind: 'bars' },
    ],
  },
  {
    key: 'feeds',
    heading: 'Feeds',
    about:
      'Feeds from the tests of feedparser and gofeed, well- and ill-formed, whose makers say what is in them. A feed is read right if title, id, link, date and text are as they say.',
    runs: [
      {
        name: 'feeds',
        script: 'feeds',
        title: 'How well',
        args: inData('--dir', '@feeds'),
      },
      {
        name: 'feed-speed',
        script: 'feed-speed',
        title: 'How fast',
        args: inData('--data', '@quotes/polnear-dev.jsonl'),
      },
    ],
    charts: [
      { name: 'feeds', title: 'Feeds read right, in %', unit: '%', runs: ['feeds'], kind: 'bars' },
      {
        name: 'feed-speed',
        title: 'Time for a feed',
        unit: 'ms',
        runs: ['feed-speed'],
        kind: 'bars',
      },
    ],
  },
  {
    key: 'queries',
    growth: true,
    heading: 'Queries',
    about:
      'How long an answer takes over invented news of a year in SQLite: 20 quotes an article, 20,000 speakers as unevenly common as in earnest, a tenth of the articles copies. Asked through the bot, as every platform does. Here the brackets go from the quickest of fifty answers to the slowest, by the clock.',
    runs: QUERIES.map(
      (quotes): Run => ({
        name: `queries ${quotes}`,
        script: 'queries',
        title: `${SIZE(quotes)} quotes`,
        args: () => ['--quotes', String(quotes), '--runs', '50'],
        ...(quotes > 100_000 ? { large: true } : {}),
      }),
    ),
    charts: [
      {
        ...{
          name: 'queries',
          title: 'Time for an answer by what is kept',
          unit: 'ms of the clock',
        },
        ...{ runs: QUERIES.map((quotes) => `queries ${quotes}`), kind: 'growth' },
        only: /^(?:quotes, the commonest speaker|misspelt name|speakers|search, common word|search, rare word|complete three letters|the queries of a summary), at/u,
      },
    ],
  },
  {
    key: 'throughput',
    heading: 'Throughput',
    about:
      'From the bytes of a feed to stored quotes, in one process; then a whole first visit of feeds over the network, with robots, politeness and pages, on all cores of the machine, and how long the thread that answers people waits meanwhile. The last is a day of 5,000 articles told as a briefing.',
    runs: [
      {
        name: 'pipeline',
        script: 'pipeline',
        title: 'An item, step by step',
        args: inData('--texts', '@quotes/polnear-dev.jsonl'),
      },
      {
        name: 'polling',
        script: 'polling',
        title: 'Feeds, over the network',
        args: () => ['--feeds', '300', '--rounds', '2'],
      },
      { name: 'day', script: 'day', title: 'A whole day' },
    ],
    charts: [
      {
        name: 'pipeline',
        title: 'From a feed’s bytes to stored quotes',
        unit: 'ms for 800 words',
        runs: ['pipeline'],
        kind: 'bars',
      },
    ],
  },
  {
    key: 'follows',
    heading: 'Follows',
    about:
      'A thousand follows in five hundred places: how long it takes to look through two hundred articles that come at once, and how soon after reading a post arrives.',
    runs: [{ name: 'follow', script: 'follow' }],
    charts: [],
  },
  {
    key: 'storage',
    heading: 'Storage',
    about:
      'What a row takes on Postgres, with its indexes and long texts, in a store of 100,000 invented quotes in articles of 800 words. [What that means for a billion](scale.md).',
    runs: [{ name: 'row-sizes', script: 'row-sizes' }],
    charts: [],
  },
  {
    key: 'start',
    heading: 'Memory and start',
    about:
      'From the start of the program to its first answer, over a new database, empty and with the invented sample newsroom; the memory of all its processes after 45 seconds of rest; one question on the command line; and how large an installation is.',
    runs: [{ name: 'start', script: 'start' }],
    charts: [
      {
        name: 'start',
        title: 'Seconds of the clock',
        unit: 's of the clock',
        runs: ['start'],
        kind: 'bars',
      },
      { name: 'memory', title: 'Megabytes', unit: 'MB', runs: ['start'], kind: 'bars' },
    ],
  },
];
