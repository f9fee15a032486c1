import type { Paragraph } from '../paragraphs-of.ts';

/** What one side says until the other speaks, by the indices of its sentences; `first` is the label’s. */
type Turn = { speaker: string | undefined; asks: boolean; first: number; last: number };

export type Talk = { kind: 'interview' | 'transcript'; turns: Turn[] };

const ASKING = /^(?:q|question|interviewer|reporter|moderator)\d*$/iu;
const ANSWERING = /^(?:a|answer)\d*$/iu;
// Q: …, ANN LEE: …, Ann Lee (mayor): …, Minister Bo Roe: …
const LABEL =
  /^(?<name>[QA]\d{0,2}|Question|Answer|\p{Lu}[\p{L}.'’-]*(?: (?:de|of|van|von|al|the|\p{Lu}[\p{L}.'’-]*)){0,4})(?: \([^)]{1,40}\)| \[[^\]]{1,40}\])?(?::(?:\s|$)|\.(?=\s)(?<=^[QA]\d{0,2}\.))/u;
// OW It’s …, with two or three capitals for a name
const INITIALS = /^(?<name>\p{Lu}{2,3})\s+(?=[\p{Lu}“"‘(])/u;
const PERSON = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us)\b|\bI['’]/u;
const YOU = /\byou(?:r|rs|rself)?\b/iu;
const ENDS_ASKING = /\?["”’)]*\s*$/u;

const MIN_TURNS = 4;
const MIN_QUESTIONS = 3;
/** So many paragraphs of a talk open a turn; in news a label or two does not make one. */
const MIN_LABELLED = 0.4;
const MIN_ASKING = 0.5;
const MIN_ADDRESSED = 0.4;
const MIN_PERSONAL = 0.6;
const MAX_QUESTION_CHARS = 400;

/** An interview or a transcript: labels of who speaks, or questions that somebody answers as “I”. */
export function readTalk(
  paragraphs: Paragraph[],
  own: string[],
  isLabelled: boolean,
): Talk | undefined {
  return readLabelled(paragraphs, own) ?? readQuestions(paragraphs, own, isLabelled);
}

function readLabelled(paragraphs: Paragraph[], own: string[]): Talk | undefined {
  const names = paragraphs.map(
    ({ opening }) => nameIn(LABEL, opening) ?? nameIn(INITIALS, opening),
  );
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isTurn = names.map(
    (name) => name !== undefined && (counts.get(name)! > 1 || ASKING.test(name)),
  );
  const opened = isTurn.filter(Boolean).length;
  const from = isTurn.indexOf(true);
  const speakers = new Set(names.filter((_, at) => isTurn[at]));
  if (opened < MIN_TURNS || speakers.size < 2) return undefined;
  if (opened < (paragraphs.length - from) * MIN_LABELLED) return undefined;
  const turns = toTurns(
    paragraphs,
    (at) => (isTurn[at] || (at > from && names[at] ? true : undefined)) && { speaker: names[at] },
  );
  const asking = askersOf(turns, own);
  for (const turn of turns) turn.asks = asking.has(turn.speaker ?? '');
  const answers = speakers.size > asking.size;
  return {
    kind: asking.size > 0 && asking.size < 3 && answers ? 'interview' : 'transcript',
    turns: turns.map(named),
  };
}

const nameIn = (label: RegExp, opening: string): string | undefined =>
  label.exec(opening)?.groups?.name;

/** “A:” is no name. */
const named = (turn: Turn): Turn =>
  turn.speaker && (ASKING.test(turn.speaker) || ANSWERING.test(turn.speaker))
    ? { ...turn, speaker: undefined }
    : turn;

/** Those labelled so, or who mostly ask. */
function askersOf(turns: Turn[], own: string[]): Set<string> {
  const asked = new Map<string, [asks: number, all: number]>();
  for (const { speaker = '', first, last } of turns) {
    const [asks, all] = asked.get(speaker) ?? [0, 0];
    const is = own.slice(first, last + 1).some((words) => ENDS_ASKING.test(words));
    asked.set(speaker, [asks + Number(is), all + 1]);
  }
  return new Set(
    [...asked]
      .filter(
        ([name, [asks, all]]) =>
          ASKING.test(name) || (!ANSWERING.test(name) && asks > all * MIN_ASKING),
      )
      .map(([name]) => name),
  );
}

/** Bare questions, each a paragraph, between which somebody speaks of himself. */
function readQuestions(
  paragraphs: Paragraph[],
  own: string[],
  isLabelled: boolean,
): Talk | undefined {
  const isQuestion = paragraphs.map(
    ({ last, chars }) =>
      chars <= MAX_QUESTION_CHARS && ENDS_ASKING.test(own[last]!) && !own[last]!.includes('“”'),
  );
  const from = isQuestion.indexOf(true);
  if (from < 0) return undefined;
  const turns = toTurns(paragraphs, (at) =>
    at < from
      ? undefined
      : isQuestion[at] !== isQuestion[at - 1] || at === from
        ? { asks: isQuestion[at]! }
        : undefined,
  );
  const questions = turns.filter(({ asks }) => asks).length;
  const answers = turns.filter(({ asks }) => !asks);
  const addressed = turns.filter(
    ({ asks, first, last }) => asks && own.slice(first, last + 1).some((words) => YOU.test(words)),
  ).length;
  const personal = answers.filter(({ first, last }) =>
    own.slice(first, last + 1).some((words) => PERSON.test(words)),
  ).length;
  const isTalk =
    questions >= (isLabelled ? 2 : MIN_QUESTIONS) &&
    addressed >= questions * MIN_ADDRESSED &&
    personal >= answers.length * MIN_PERSONAL &&
    personal >= 2;
  return isTalk ? { kind: 'interview', turns } : undefined;
}

/** Turns as they are opened: a paragraph that opens none goes on with the one before. */
function toTurns(
  paragraphs: Paragraph[],
  opens: (at: number) => { speaker?: string | undefined; asks?: boolean } | undefined | false,
): Turn[] {
  const turns: Turn[] = [];
  paragraphs.forEach(({ first, last }, at) => {
    const opened = opens(at);
    if (opened) turns.push({ speaker: opened.speaker, asks: opened.asks ?? false, first, last });
    else if (turns.length > 0) turns.at(-1)!.last = last;
  });
  return turns;
}
