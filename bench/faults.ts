import { parseArgs } from 'node:util';
import { meetRefusal, type Outcome } from './faults/meet-refusal.ts';
import { type Fault, REFUSED_POSTS } from './faults/refused-posts.ts';
import { troubledStarts } from './faults/troubled-starts.ts';

/**
 * What becomes of an edition when its platform answers badly, once or for good: posted through the
 * real outbox and adapters to peers, while the minutes and hours of the retries are made to pass.
 * Prints when it arrived by the clock of the retries, how often, and who was told; with `--words` all
 * that people read. Then how each platform comes up, in real seconds, when a request of its start
 * goes wrong, and whether it still answers after each packet that is not as it should be.
 *
 *     npm run -s bench:faults -- [--only 'is_archived'] [--words]
 */
const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, words: { type: 'boolean', default: false } },
});

const chosen = REFUSED_POSTS.filter(({ name }) => name.includes(values.only));
const met: [Fault, Outcome][] = [];
for (const fault of chosen) met.push([fault, await meetRefusal(fault)]);

console.table(
  Object.fromEntries(
    met.map(([{ platform, name }, outcome]) => [
      `${platform}: ${name}`,
      {
        edition: `${outcome.state} after ${inWords(outcome.afterS)}`,
        attempts: outcome.attempts,
        posts: outcome.posts,
        maker: titlesOf(outcome.maker),
        operator: titlesOf(outcome.operator),
      },
    ]),
  ),
);
const outcomes = met.map(([, outcome]) => outcome);
console.log({
  doubled: outcomes.filter(({ posts }) => posts > 1).length,
  'lost in silence': outcomes.filter(({ posts, operator }) => posts + operator.length === 0).length,
});
if (!values.only) console.table(await troubledStarts());
if (values.words) for (const [fault, outcome] of met) printWords(fault, outcome);

function inWords(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

function titlesOf(messages: string[]): string {
  return messages.map((message) => plain(message).split('\n')[0]).join(' | ');
}

function printWords({ platform, name }: Fault, { error, maker, operator }: Outcome): void {
  console.log(`\n## ${platform}: ${name}\nlog: ${error}`);
  for (const text of maker) console.log(`maker: ${plain(text)}`);
  for (const text of operator) console.log(`operator: ${plain(text)}`);
}

/** As people see it: without the signs of a heading, and those that keep others from being one. */
function plain(text: string): string {
  return text.replace(/^#+ /u, '').replaceAll('\\', '');
}
