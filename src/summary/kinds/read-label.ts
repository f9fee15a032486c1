import type { Article } from './article.ts';

/** What a desk calls its texts, with the kind of text that it means. */
const LABELS = {
  'fact-check':
    'fact[ -]?(?:check(?:ed|ing|er)?|finder)|checked|(?:claim|reality|truth) check(?:ed)?|myth ?buster',
  live: '(?:the )?latest|live|(?:live |rolling )(?:blog|coverage|report|updates?)|as it happened|live-?blog|minute by minute|blow by blow',
  satire: 'satire|humou?r|spoof|parody',
  opinion:
    "opinions?|comment(?:ary)?|editorial|leading article|op-?eds?|(?:guest |my |our )?(?:column|essay|view|viewpoint)|letters?(?: (?:to|of) the (?:editors?|week|day))?|readers[’'] letters|viewpoints?|perspectives?|voices",
  interview: '(?:the |an )?interview|q ?(?:&|and|\\+) ?a|in conversation|five minutes with',
  transcript:
    '(?:full |complete |partial )?transcript|(?:the |in )?full (?:text|speech)|in full|verbatim|rush transcript',
  poem: 'poems?|poetry|verse',
  results: 'results?|scoreboard|standings|fixtures',
} as const;

export type LabelledKind = keyof typeof LABELS;

const KINDS = Object.keys(LABELS) as LabelledKind[];
/** Each kind is a group, so that the group that matched names the kind. */
const ANY = KINDS.map((kind) => `(${LABELS[kind]})`).join('|');
// Opinion: …, COMMENT | …, [Satire] …, Q&A with …, Transcript of …
const BEFORE = new RegExp(
  `^[\\[(]?(?:${ANY})(?:\\s*[:|\\])–—]|\\s+-\\s| (?:with|of) (?=\\p{Lu}|the )| by \\p{Lu})`,
  'iu',
);
// … | Opinion, … – live, … (Letters), … | Comment | The Gazette
const AFTER = new RegExp(
  `(?:\\s[|–—-]\\s*|[,:]\\s|\\s[\\[(])(?:${ANY})[\\])]?(?:\\s*[|–—-][^|–—]{1,40})?$`,
  'iu',
);
// a line that is no more than “OPINION” or “Comment by Ann Lee”
const ALONE = new RegExp(`^[\\[(]?(?:${ANY})(?: by [^.]{3,40})?[\\])]?[.:]?$`, 'iu');
const MAX_LINE_CHARS = 60;
const MAX_TITLE_CHARS = 300;

// /opinion/, /commentisfree/, /2031/05/fact-checks/; what comes last is the headline’s own
const FOLDERS: [RegExp, LabelledKind][] = [
  [/^(?:fact-?check(?:s|ing|er)?|reality-?check)$/iu, 'fact-check'],
  [/^(?:live|live-?blogs?|live-news|live-updates)$/iu, 'live'],
  [/^(?:satire|humou?r)$/iu, 'satire'],
  [
    /^(?:blogs?|columns?|columnists?|comment|commentary|commentisfree|editorials?|ideas|leaders|letters|op-?eds?|opinions?|perspectives?|viewpoints?|voices)$/iu,
    'opinion',
  ],
  [/^(?:interviews?|q-?and-?a)$/iu, 'interview'],
  [/^transcripts?$/iu, 'transcript'],
];
const MAX_URL_CHARS = 500;

/** The kind that a title, its address or a line of its own above the text says. */
export function readLabel({ title, sentences, url }: Article): LabelledKind | undefined {
  const first = sentences[0]?.text ?? '';
  return (
    kindIn(BEFORE, title.trim().slice(0, MAX_TITLE_CHARS)) ??
    kindIn(AFTER, title.trim().slice(-MAX_TITLE_CHARS)) ??
    (first.length < MAX_LINE_CHARS ? kindIn(ALONE, first) : undefined) ??
    (url ? kindOfAddress(url) : undefined)
  );
}

function kindIn(label: RegExp, text: string): LabelledKind | undefined {
  const groups = label.exec(text)?.slice(1);
  return groups && KINDS[groups.findIndex((group) => group !== undefined)];
}

function kindOfAddress(url: string): LabelledKind | undefined {
  const folders = url.slice(0, MAX_URL_CHARS).split(/[?#]/u)[0]!.split('/').slice(3, -1);
  for (const folder of folders)
    for (const [pattern, kind] of FOLDERS) if (pattern.test(folder)) return kind;
  return undefined;
}
