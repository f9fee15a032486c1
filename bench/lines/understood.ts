import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/chat/line/line.ts';
import type { Reply } from '../../src/chat/reply/reply.ts';

/** What a reply says it has understood, in the form of the cases. */
export type Understood =
  | { ambiguous: { what: string; choices: string[] } }
  | { refuse: { word: string; says: string } }
  | Record<string, unknown>;

type ErrorData = { error: string; word?: string; what?: string; choices?: string[] };
type OrderData = {
  understood: {
    times: string[];
    days: string;
    zone: string | null;
    channel: string | null;
    topics: string[];
  };
};

// `No report mentions “badgers”.`
const NOTHING = /^(?:No report mentions|Nobody called) “([^”]*)”/u;
// `Tobias Marsh @0b25d7`
const TAG = / @[0-9a-f]{6}$/u;

/** Reads only what the reply itself carries: `readAs`, `data`, and the buttons of an error. */
export function understoodIn({ title, data, actions, readAs }: Reply): Understood {
  if (isOrder(data)) return orderOf(data);
  if (isError(data)) {
    if (data.choices)
      return {
        ambiguous: {
          what: data.what ?? data.word ?? '',
          choices: actions.flatMap(({ label, line }) => [label, line]),
        },
      };
    // The command was understood, and something else went wrong.
    if (data.word === undefined && readAs !== undefined) return callOf(readAs);
    return { refuse: { word: data.word ?? '', says: data.error } };
  }
  const [, unknown] = NOTHING.exec(title) ?? [];
  if (unknown !== undefined) return { refuse: { word: unknown, says: title } };
  return readAs === undefined ? { refuse: { word: '', says: title } } : callOf(readAs);
}

const isError = (data: unknown): data is ErrorData =>
  typeof data === 'object' && data !== null && 'error' in data;

const isOrder = (data: unknown): data is OrderData =>
  typeof data === 'object' && data !== null && 'understood' in data;

function orderOf({ understood: { times, days, zone, channel, topics } }: OrderData): Understood {
  return { times, days: days.includes(',') ? days.split(',') : days, zone, channel, topics };
}

function callOf(line: string): Understood {
  const { name, given } = parseLine(line, commands);
  const { speaker, about, topic, since, until, source, words, url, name: who, length } = given;
  const names = (speaker ?? who)?.split('; ').map((one) => one.replace(TAG, ''));
  return {
    command: name,
    ...(names && { speaker: names.length === 1 ? names[0] : names }),
    ...((about ?? topic) !== undefined && { topic: about ?? topic }),
    ...(since && { since }),
    ...(until && { until }),
    ...(source && { source }),
    ...((words ?? url) !== undefined && { words: words ?? url }),
    ...(length && { length }),
  };
}
