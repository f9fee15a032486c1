import { say } from '../../language/say.ts';
import type { Context, Example } from '../command.ts';
import { quoteWord } from '../words.ts';

/** A line to try. `isFirst`: what it is an example of needs this one to be typed before. */
export type Filled = { line: string; isFirst: boolean };

/**
 * Examples that have an answer in the place, in their order and each once. Where there are none,
 * because the place has nothing they could name, what must be typed first.
 */
export async function fillExamples(examples: Example[], context: Context): Promise<Filled[]> {
  const filled = new Map<string, Filled>();
  for (const example of examples) {
    const one = await fillExample(example, context);
    if (!filled.has(one.line)) filled.set(one.line, one);
  }
  const all = [...filled.values()];
  const ready = all.filter(({ isFirst }) => !isFirst);
  return ready.length > 0 ? ready : all;
}

async function fillExample(example: Example, context: Context): Promise<Filled> {
  if (typeof example === 'string') return { line: example, isFirst: false };
  let line = example.words[0]!;
  for (const [at, { find, first }] of example.fillers.entries()) {
    const value = await find(context);
    if (value === undefined) return { line: first, isFirst: true };
    line += quoteWord(value) + example.words[at + 1]!;
  }
  return { line, isFirst: false };
}

/** ` For example: “quotes marchetti”.`, to be added to what a message says; or what to do first. */
export async function exampleText(examples: Example[], context: Context): Promise<string> {
  const [best] = await fillExamples(examples.slice(0, 1), context);
  if (!best) return '';
  const line = context.write(best.line);
  return ` ${best.isFirst ? say('First type “{line}”.', { line }) : say('For example: “{line}”.', { line })}`;
}
