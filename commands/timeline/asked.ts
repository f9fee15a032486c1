import type { Context } from '../../src/chat/command.ts';
import { formatLine } from '../../src/chat/line/line.ts';
import { asTyped, type Narrowed } from '../narrow.ts';
import { searchOf } from '../quotes/asked.ts';
import type { StatementSearch } from '../quotes/every-statement.ts';
import { clearName } from '../quotes/read-as.ts';
import type { Whose } from '../quotes/who-is.ts';

/** What was typed, apart from the page. */
export type Asked = Narrowed & { speaker: string; about: string | undefined };

/** The line that asks for this again. */
export const lineOf = ({ speaker, about, ...narrowed }: Asked): string =>
  formatLine('timeline', { speaker, about, ...asTyped(narrowed) });

/** All statements of the same, whoever else may be meant by the name. */
export const quotesLineOf = ({ speaker, about, ...narrowed }: Asked): string =>
  formatLine('quotes', { speaker, about, ...asTyped(narrowed) });

/** The same for the store: statements only. Throws `UserError` where words or times say nothing. */
export const statementsOf = (
  { about, since, until, source }: Omit<Asked, 'speaker'>,
  whose: Whose,
  context: Context,
): Promise<StatementSearch> =>
  searchOf(
    { speaker: undefined, about, since, until, source, kind: 'statements', certain: undefined },
    whose,
    context,
  );

/** With the speaker by their full name, so that the line means just this. */
export const named = async (asked: Asked, { speaker }: Whose, context: Context): Promise<Asked> =>
  speaker ? { ...asked, speaker: await clearName(speaker, context) } : asked;
