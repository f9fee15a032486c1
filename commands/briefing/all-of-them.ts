import { UserError } from '../../src/chat/errors.ts';
import { message, say } from '../../src/language/say.ts';
import type { Briefing } from '../../src/model.ts';

// `all`, `all briefings`, `all 3`
const ALL =
  /^(?:all|every|each)(?: (?:of )?(?:them|the|my|our|these))?(?: (?:ones?|briefings?))?(?: (?<count>\d{1,3}))?$/iu;

const WORDS = {
  Delete: {
    asks: message(
      'There are {briefings, plural, one {# briefing} other {# briefings}} here. Delete all of them?',
    ),
    label: message('Delete all {briefings}'),
  },
  Pause: {
    asks: message(
      'There are {briefings, plural, one {# briefing} other {# briefings}} here. Pause all of them?',
    ),
    label: message('Pause all {briefings}'),
  },
  Resume: {
    asks: message(
      'There are {briefings, plural, one {# briefing} other {# briefings}} here. Resume all of them?',
    ),
    label: message('Resume all {briefings}'),
  },
};

/**
 * The briefings that are meant by “all briefings”; undefined where other words are. Asks back before
 * it is done to several: the line of its button has their number.
 */
export function allOfThem(
  typed: string | undefined,
  verb: 'Delete' | 'Pause' | 'Resume',
  briefings: readonly Briefing[],
): readonly Briefing[] | undefined {
  const found = ALL.exec(typed ?? '');
  if (!found || briefings.length === 0) return undefined;
  const { length } = briefings;
  if (length === 1 || Number(found.groups?.count) === length) return briefings;
  throw new UserError(
    say(WORDS[verb].asks, { briefings: length }),
    [
      {
        label: say(WORDS[verb].label, { briefings: length }),
        line: `briefing ${verb.toLowerCase()} all ${length}`,
        ...(verb === 'Delete' && { style: 'danger' }),
      },
      'briefing list',
    ],
    { asksBack: true },
  );
}
