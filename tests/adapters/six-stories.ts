import { passageUrl } from '../../src/chat/receipts/passage-url.ts';
import type { QuoteBlock, Reply, Source, StoryBlock } from '../../src/chat/reply/reply.ts';
import { button, reply } from '../../src/chat/reply/reply.ts';

/** Six stories as news has them: addresses of about 90 characters, five outlets each. */
type Told = {
  title: string;
  sentence: string;
  words: string;
  speaker: string;
  role: string;
  denied?: string;
  update?: boolean;
};

const OUTLETS = ['Harbour Post', 'Northern Wire', 'The Gazette', 'Valley Herald', 'Morning Star'];

const TOLD: Told[] = [
  {
    title: 'Dockers end nine-day strike after deal on night shifts',
    sentence:
      'The union and the port agreed late on Sunday on a two-year contract that caps night shifts at ten a month.',
    words: 'Nobody got everything, but everybody goes back to work with their head up',
    speaker: 'Mara Lindqvist',
    role: 'head of the dockers’ union',
  },
  {
    title: 'Central bank holds rate as food prices ease',
    sentence:
      'Seven of nine members voted to keep the rate at 3.5 percent, and two wanted a cut of a quarter of a point.',
    words: 'we will not cut because it is popular',
    speaker: 'Tomas Reyes',
    role: 'central bank governor',
    update: true,
  },
  {
    title: 'Minister denies plan to close four rural hospitals',
    sentence:
      'A leaked draft names four hospitals with fewer than fifty beds, all of them in the north of the country.',
    words: 'any decision on a closure had been taken',
    denied: 'Ana Petrov denied that ',
    speaker: 'Ana Petrov',
    role: 'health minister',
  },
  {
    title: 'Storm leaves 40,000 homes without power on west coast',
    sentence:
      'Engineers expect most lines to be mended by Tuesday evening, but some islands may have to wait until Friday.',
    words: 'Please do not touch a line that is down, even if it looks dead',
    speaker: 'Leif Amundsen',
    role: 'grid operations chief',
  },
  {
    title: 'Court clears way for tram line through old town',
    sentence:
      'The judges found that the city had weighed the noise for residents and had offered them enough protection.',
    words: 'We will start with the bridge in March, and nobody will lose a shop window',
    speaker: 'Ilse Brandt',
    role: 'mayor',
  },
  {
    title: 'Researchers find cold-water reef off northern shelf',
    sentence:
      'The reef is eleven kilometres long, lies at a depth of 300 metres and is thought to be 8,000 years old.',
    words: 'It was like switching on the light in a cathedral',
    speaker: 'Priya Raman',
    role: 'marine biologist',
  },
];

const addressOf = (outlet: string, { title }: Told): string => {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  const site = outlet.toLowerCase().replace(/[^a-z]+/gu, '');
  return `https://www.${site}.org/2026/11/30/${slug}`.padEnd(90, '-x').slice(0, 90);
};

function sourceOf(outlet: string, told: Told, text: string): Source {
  const span = { start: 0, end: text.length };
  return {
    articleId: `${outlet} ${told.title}`.toLowerCase().replaceAll(' ', '-'),
    outlet,
    title: told.title,
    published: '2026-11-30T05:10:00.000Z',
    url: passageUrl(addressOf(outlet, told), text, [span]),
    ...span,
    spans: [span],
    hash: 'Zm9vYmFy',
    sample: false,
  };
}

function statementOf(told: Told, outlet: string): QuoteBlock {
  const { words, denied, speaker, role } = told;
  return {
    kind: 'quote',
    texts: [words],
    clause: denied
      ? [
          { text: denied, said: false },
          { text: words, said: true },
          { text: '.', said: false },
        ]
      : null,
    speaker,
    role,
    quoteKind: denied ? 'indirect' : 'direct',
    manner: denied ? 'denied' : 'quote',
    sure: true,
    certain: !denied,
    source: { ...sourceOf(outlet, told, words), remark: 'also in Morning Star and 2 more' },
  };
}

export const SIX_STORIES: StoryBlock[] = TOLD.map((told, at) => ({
  kind: 'story',
  title: told.title,
  url: addressOf(OUTLETS[0]!, told),
  update: told.update === true,
  sentence: { text: told.sentence, source: sourceOf(OUTLETS[0]!, told, told.sentence) },
  statement: statementOf(told, OUTLETS[at % 2]!),
  outlets: OUTLETS.map((outlet) => ({ outlet, url: addressOf(outlet, told) })),
}));

export const EDITION: Reply = reply('Briefing · Monday 30 November', {
  blocks: [
    ...SIX_STORIES,
    { kind: 'note', text: '14 more stories today.' },
    {
      kind: 'note',
      text: 'Next:',
      when: { instant: '2026-12-01T07:00:00.000Z', text: 'Tuesday 1 December, 08:00 (Berlin)' },
    },
  ],
  actions: [
    button('All of today', 'summary since:1d', 'primary'),
    button('Pause', 'briefing pause b1'),
  ],
  onlyToAsker: false,
});
