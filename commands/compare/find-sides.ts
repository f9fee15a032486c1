import type { Context } from '../../src/chat/command.ts';
import { UserError } from '../../src/chat/errors.ts';
import { inMarks } from '../../src/chat/in-marks.ts';
import { sayBack } from '../../src/chat/say-back.ts';
import { say } from '../../src/language/say.ts';
import type { Speaker } from '../../src/model.ts';
import { onlyTwo } from '../place/only-two.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { clearName } from '../quotes/read-as.ts';
import { type Whose, whoAre } from '../quotes/who-is.ts';
import { statementsOf } from '../timeline/asked.ts';
import { type Entries, findEntries } from '../timeline/find-entries.ts';
import { nameAndRole } from '../who/describe-speaker.ts';
import { splitNames } from '../who/split-names.ts';
import { type Asked, lineOf, timelineOf } from './asked.ts';

/** One of the two, with all that they said on the topic. */
export type FoundSide = Entries & {
  /** As the answer calls them. */
  name: string;
  /** As a line means just them. */
  typed: string;
  search: StatementSearch;
};

/**
 * The two who are meant, never a guess. Throws a `UserError` that asks back which of several, one
 * after the other, or says that both names are one person’s.
 */
export async function findSides(
  asked: Asked,
  context: Context,
): Promise<readonly [FoundSide, FoundSide]> {
  const whose = await whoAre(asked.speaker, context, (speaker) => lineOf({ ...asked, speaker }));
  const others = await whoAre(asked.with, context, (other) => lineOf({ ...asked, with: other }));
  if (whose.speakers.length > 1 || others.speakers.length > 1)
    throw onlyTwo([
      ...(await splitNames(asked.speaker, context)),
      ...(await splitNames(asked.with, context)),
    ]);
  if (areOne(whose, others)) throw onePerson(asked, whose);
  const areNamesakes = whose.speaker?.name === others.speaker?.name;
  const name = areNamesakes ? nameAndRole : ({ name: own }: Speaker) => own;
  return [
    await findSide(asked.speaker, { whose, name }, asked, context),
    await findSide(asked.with, { whose: others, name }, asked, context),
  ];
}

async function findSide(
  typed: string,
  { whose, name }: { whose: Whose; name(speaker: Speaker): string },
  asked: Asked,
  context: Context,
): Promise<FoundSide> {
  const { speaker } = whose;
  const search = await statementsOf(asked, whose, context);
  return {
    name: speaker ? name(speaker) : inMarks(typed),
    typed: speaker ? await clearName(speaker, context) : typed,
    search,
    ...(await findEntries(search, asked.about, context)),
  };
}

const areOne = (one: Whose, other: Whose): boolean =>
  one.speaker || other.speaker
    ? one.speaker?.id === other.speaker?.id
    : one.called?.join(' ') === other.called?.join(' ');

function onePerson(asked: Asked, { speaker }: Whose): UserError {
  const [one, other] = [sayBack(asked.speaker), sayBack(asked.with)];
  const name = speaker?.name ?? one;
  const both =
    one === other
      ? say('“{name}” is named twice.', { name: one })
      : say('“{one}” and “{other}” are both {speaker}.', { one, other, speaker: name });
  return new UserError(
    `${both} ${say('Name two speakers to compare; what one said over time is in a timeline.')}`,
    [
      { label: say('Timeline of {speaker}', { speaker: name }), line: timelineOf(asked) },
      'speakers',
    ],
    { word: other },
  );
}
