import type { Context, Given } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { TRAILING_WORDS } from '../../src/chat/understand/data/asking-words.ts';
import { type Run, withoutAsking } from '../../src/chat/understand/to-runs.ts';
import { type Token, textOf, topicOf } from '../../src/chat/understand/tokens.ts';
import { findOutlet } from './find-outlet.ts';
import { isSpeaker, severalSpeakers } from './is-speaker.ts';
import { isTopic, plainTopic } from './is-topic.ts';
import { readLead } from './read-lead.ts';
import { together } from './together.ts';

/** What was read, and the runs of words that name nothing that is known. */
export type Read = {
  given: Given;
  unknown: Run[];
  /** Some run says that it is the topic. */
  hasTopic: boolean;
  /** Other runs stand beside the one that is read. */
  isPart: boolean;
};

/** Finds out what the runs of words of a question name: speakers, a topic, an outlet. */
export async function readRuns(runs: Run[], given: Given, context: Context): Promise<Read> {
  const hasTopic = given.about !== undefined || runs.some(({ kind }) => kind === 'about');
  let read: Read = { given, unknown: [], hasTopic, isPart: runs.length > 1 };
  for (let at = 0; at < runs.length; ) {
    const { length, run } = await longestName(runs.slice(at), context);
    read = await readRun(run, read, context);
    at += length;
  }
  return read;
}

/** Names have prepositions, too: “by the League of Towns”. The longest that is known counts. */
async function longestName(runs: Run[], context: Context): Promise<{ length: number; run: Run }> {
  const [first] = runs;
  const isOwned = (at: number): boolean => runs[at - 1]!.tokens.at(-1)?.owner === true;
  const about = runs.findIndex(
    ({ kind }, at) => at > 0 && (kind === 'about' || (kind === 'lead' && !isOwned(at))),
  );
  const most = first!.kind === 'about' ? 1 : Math.min(about < 0 ? runs.length : about, 3);
  for (let length = most; length > 1; length--) {
    const joined = join(runs.slice(0, length));
    const inner = withoutAsking(joined.tokens);
    if (await isSpeaker(textOf(inner), context))
      return { length, run: { ...joined, tokens: inner } };
  }
  return { length: 1, run: first! };
}

const join = (runs: Run[]): Run => ({
  ...runs[0]!,
  tokens: runs.flatMap(({ marker, tokens }, at) =>
    at > 0 && marker ? [{ text: marker, low: marker, quoted: false }, ...tokens] : tokens,
  ),
});

async function readRun(run: Run, read: Read, context: Context): Promise<Read> {
  const { given, unknown } = read;
  const inner = withoutAsking(run.tokens);
  const add = (more: Given): Read => ({
    ...read,
    given: together(given, more),
  });
  if (inner.length === 0) return run.kind === 'about' ? add(givenTopic(run)) : read;
  if (run.kind === 'about') return add(givenTopic(run));
  if (run.kind === 'lead') {
    const outlet = run.tokens.find((token) => token.outlet);
    const others = run.tokens.filter((token) => token !== outlet && token.low !== 'the');
    // Alone, a name of an outlet may be that of a speaker.
    const isBeside = others.length > 0 || read.isPart;
    if (outlet && isBeside) {
      const again = (source: string) => formatLine('quotes', { ...given, source });
      const source = (await findOutlet(outlet.text, again, context)) ?? outlet.text;
      const inSource = { ...read, given: together(given, { source }) };
      return others.length > 0 ? readRun({ ...run, tokens: others }, inSource, context) : inSource;
    }
    const lead = await readLead(run.tokens, { hasTopic: read.hasTopic }, context);
    return lead.speaker || lead.about ? add({ ...lead }) : { ...read, unknown: [...unknown, run] };
  }
  const more = await readBehind(run, given, context);
  return more ? add(more) : { ...read, unknown: [...unknown, run] };
}

function givenTopic({ tokens }: Run): Given {
  const about = plainTopic(topicOf(withoutTrailing(tokens)));
  return about === '' ? {} : { about };
}

/** “the strike so far, please” is about the strike. */
function withoutTrailing(tokens: Token[]): Token[] {
  const last = tokens.findLastIndex(({ low, quoted }) => quoted || !TRAILING_WORDS.has(low));
  return tokens.slice(0, last + 1);
}

/** What stands behind `by`, `from`, `of` and `in`: somebody, an outlet, or more of the topic. */
async function readBehind(
  { kind, marker, tokens }: Run,
  given: Given,
  context: Context,
): Promise<Given | undefined> {
  const text = textOf(withoutAsking(tokens));
  const again = (source: string) => formatLine('quotes', { ...given, source });
  if (kind === 'by') {
    if (await isSpeaker(text, context)) return { speaker: text };
    const several = await severalSpeakers(tokens, context);
    if (several && several.known > 0) return { speaker: several.names };
  }
  const source = await findOutlet(text, again, context);
  if (source !== undefined) return { source };
  const topic = given.about === undefined ? plainTopic(text) : `${given.about} ${marker} ${text}`;
  const isWanted = given.about !== undefined || marker === 'of' || marker === 'for';
  return isWanted && (await isTopic(topic, context)) ? { about: topic } : undefined;
}
