import { type Action, button, type Reply, reply } from '../../chat/reply/reply.ts';
import { say } from '../../language/say.ts';
import type { Store } from '../../store/store.ts';
import type { Day } from '../news/read-day.ts';
import type { Selection } from '../news/select-stories.ts';
import type { Line } from '../telling/lines.ts';
import {
  failedSources,
  isAllSample,
  nothingNew,
  type Printed,
  smallPrint,
} from '../telling/small-print.ts';
import { storyData } from '../telling/story-data.ts';
import { toldMeanwhile } from '../telling/told-meanwhile.ts';
import { withoutSampleMarks } from '../telling/without-sample-marks.ts';
import { readTopics } from '../topic/read-topic.ts';
import { buttonToRest } from './rest-of.ts';
import type { Telt } from './write-lines.ts';

/** An edition as it would be posted; its buttons work once `keep` has kept their lines. */
export type LaidOut = {
  reply: Reply;
  lines: Line[];
  selection: Selection;
  keep(store: Store): Promise<void>;
};

/** Puts the small print below the lines of an edition, and its buttons. */
export function layOut(
  { selection, lines: told, titled, quotes, spans, actions }: Telt,
  day: Day,
  failed: string[],
): LaidOut {
  const printed = printedOf(selection, day);
  const isSample = isAllSample(printed.articles);
  const lines = isSample
    ? told.map((line) => ({ ...line, block: withoutSampleMarks(line.block) }))
    : told;
  const rest = buttonToRest(selection.rest, day);
  return {
    ...{ lines, selection, keep: rest.keep },
    reply: reply('', {
      onlyToAsker: false,
      ...(isSample && { isSample }),
      blocks: [
        ...lines.map(({ block }) => block),
        ...toldMeanwhile(selection.toldMeanwhile),
        ...nothingNew(selection.nothingOn),
        ...failedSources(failed),
        smallPrint(printed),
      ],
      actions: [...rest.actions, ...actions, ...always()],
      data: {
        since: day.since,
        until: day.until,
        stories: titled.map((one) => storyData(one, quotes, spans.get(one.story.id))),
        reports: printed.articles.length,
        more: selection.rest.length,
        toldMeanwhile: selection.toldMeanwhile.map(({ id }) => id),
      },
    }),
  };
}

const always = (): Action[] => [
  button(say('Most quoted'), 'speakers'),
  button(say('Sources'), 'sources list'),
];

/** All that is told or has no room. */
function printedOf({ sections, followed, rest }: Selection, { topics, sources }: Day): Printed {
  const chosen = [...sections.flatMap(({ stories }) => stories), ...followed];
  const all = [...chosen, ...rest];
  return {
    articles: all.flatMap((story): Printed['articles'] => story.articles),
    stories: all.length,
    shown: chosen.length,
    without: readTopics(topics).left,
    unclear: sources?.unclear ?? [],
  };
}
