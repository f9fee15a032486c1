import { describe, expect, test } from 'vitest';
import { quoteText, type StoryBlock } from '../../../src/chat/reply/reply.ts';
import { MAX_THIN, storyParts } from '../../../src/chat/reply/story-parts.ts';
import { QUOTE, sourceOf, story } from '../blocks.ts';

const GAZETTE = 'https://gazette.example/a';
const POST = 'https://post.example/b';
const told = (outlet: string, url: string, parts = {}) => ({
  text: 'Both sides met.',
  source: sourceOf(outlet, url, parts),
});
const said = (outlet: string, url: string, parts = {}) => ({
  ...QUOTE,
  source: sourceOf(outlet, url, parts),
});
const outlets = (...names: string[]) => names.map((outlet) => ({ outlet, url: `${outlet}/` }));

/** `label → address`, in the order in which a reader meets them. */
function linksOf(block: StoryBlock): string[] {
  const { url, sentence, statement, others, before, count } = storyParts(block);
  const passages = [sentence?.passage, statement?.passage].filter((one) => one != null);
  return [
    `headline → ${url}`,
    ...passages.map(({ label, source }) => `${label} → ${source.url}`),
    ...others.map((other) => `${before}${other.outlet} → ${other.url}`),
    ...(count ? [count] : []),
  ];
}

describe('the links of a story', () => {
  test.each<[string, StoryBlock, string[]]>([
    [
      'name each outlet once, at its words or among the rest',
      story('Talks', {
        sentence: told('Gazette', `${GAZETTE}#:~:text=Both`),
        statement: said('Post', POST),
        outlets: outlets('Gazette', 'Post', 'Wire', 'Star'),
      }),
      [
        `headline → ${GAZETTE}`,
        `Gazette → ${GAZETTE}#:~:text=Both`,
        `Post → ${POST}`,
        'more reports: Wire → Wire/',
        'more reports: Star → Star/',
      ],
    ],
    [
      'lead to the second passage of one outlet as “passage”',
      story('Talks', {
        sentence: told('Gazette', `${GAZETTE}#1`),
        statement: said(' gazette', `${GAZETTE}#2`),
        outlets: outlets('GAZETTE', 'Wire', 'wire '),
      }),
      [
        `headline → ${GAZETTE}`,
        `Gazette → ${GAZETTE}#1`,
        `passage → ${GAZETTE}#2`,
        'more reports: Wire → Wire/',
      ],
    ],
    [
      'are those of the outlets alone where nothing is copied',
      story('Talks', { sentence: null, statement: null, outlets: outlets('Gazette', 'Wire') }),
      [`headline → ${GAZETTE}`, 'Gazette → Gazette/', 'Wire → Wire/'],
    ],
    [
      'are there without an outlet, too',
      story('Talks', {
        sentence: told('', GAZETTE),
        statement: null,
        outlets: outlets('', 'Wire'),
      }),
      [`headline → ${GAZETTE}`, `passage → ${GAZETTE}`, 'more reports: Wire → Wire/'],
    ],
  ])('%s', (_, block, expected) => {
    expect(linksOf(block)).toEqual(expected);
  });

  test('give way step by step, those to very passages last', () => {
    const block = story('Talks', {
      sentence: told('Gazette', `${GAZETTE}#1`),
      statement: said('Gazette', `${GAZETTE}#2`),
      outlets: outlets('Gazette', 'Wire', 'Star', 'Post'),
    });
    const steps = Array.from({ length: MAX_THIN + 1 }, (_, thin) => linksOf({ ...block, thin }));
    const copied = [`headline → ${GAZETTE}`, `Gazette → ${GAZETTE}#1`, `passage → ${GAZETTE}#2`];
    const named = ['more reports: Wire → Wire/', 'more reports: Star → Star/'];
    expect(steps).toEqual([
      [...copied, ...named, 'more reports: Post → Post/'],
      [...copied, ...named, '+1'],
      [...copied, '+3 outlets'],
      [`headline → ${GAZETTE}#1`, 'Gazette → null', `passage → ${GAZETTE}#2`, '+3 outlets'],
      [`headline → ${GAZETTE}#1`, 'Gazette → null', `passage → ${GAZETTE}#2`, '+3 outlets'],
      [`headline → ${GAZETTE}`, 'Gazette → null', `passage → ${GAZETTE}#2`, '+3 outlets'],
      [`headline → ${GAZETTE}`, 'Gazette → null', '+3 outlets'],
    ]);
  });

  test('first come down to the words with which the passage begins', () => {
    const whole = `${GAZETTE}#:~:text=he%20said-,one%20two,nine%20ten&text=more`;
    const block = story('Talks', { sentence: told('Gazette', whole), thin: MAX_THIN - 2 });
    expect(linksOf(block)[0]).toBe(`headline → ${GAZETTE}#:~:text=he%20said-,one%20two`);
    const plain = story('Talks', {
      sentence: told('Gazette', `${GAZETTE}#p4`),
      thin: MAX_THIN - 2,
    });
    expect(linksOf(plain)[0]).toBe(`headline → ${GAZETTE}#p4`);
  });

  test('to another report stay however little room there is', () => {
    const block = story('Talks', {
      sentence: told('Wire', 'https://wire.example/c#1'),
      statement: said('Post', `${POST}#2`),
      thin: MAX_THIN,
    });
    expect(linksOf(block)).toEqual([
      `headline → ${GAZETTE}`,
      'Wire → https://wire.example/c',
      `Post → ${POST}`,
      '+1 outlet',
    ]);
  });
});

describe('what else is shown of a story', () => {
  const remarksOf = (block: StoryBlock) => {
    const { sentence, statement } = storyParts(block);
    return [sentence?.passage.remarks, statement?.passage?.remarks];
  };

  test('remarks stand at the words they are about, each once, and not who else has them', () => {
    const block = story('Talks', {
      sentence: told('Gazette', GAZETTE, { sample: true, about: 'teaser' }),
      statement: said('Post', POST, {
        sample: true,
        remark: 'disputed: also given to Bo Roe by Wire; also in Star and 2 more',
      }),
    });
    expect(remarksOf(block)).toEqual([
      ['invented sample', 'teaser'],
      ['disputed: also given to Bo Roe by Wire'],
    ]);
    const also = said('Post', POST, { remark: 'also in Star' });
    expect(remarksOf({ ...block, statement: also })[1]).toEqual([]);
  });

  test('words keep to one line', () => {
    const clause = [
      { text: 'Lee denied\n\nthat ', said: false },
      { text: 'it\u2028rained', said: true },
    ];
    const { title, sentence, statement } = storyParts(
      story(' Talks\nresume ', {
        sentence: { ...told('Gazette', GAZETTE), text: 'One.\r\nTwo.' },
        statement: { ...said('Post', POST), quoteKind: 'indirect', clause },
      }),
    );
    expect([title, sentence?.text, quoteText(statement!.quote)]).toEqual([
      'Talks resume',
      'One. Two.',
      'Lee denied that it rained',
    ]);
  });
});
