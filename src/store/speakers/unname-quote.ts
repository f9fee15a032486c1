import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { markOf } from '../index/mark-of.ts';
import { dropMark, replaceMark } from '../index/replace-mark.ts';

/** Takes the speaker from a quote, within `keepTallies`. */
export async function unnameQuote(trx: Transaction<Tables>, id: string): Promise<void> {
  const quote = await trx
    .selectFrom('quotes')
    .select(['articleId', 'speakerId'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!quote || quote.speakerId === null) return;
  const { articleId, speakerId } = quote;
  const mark = markOf('speaker', speakerId);
  const terms = replaceMark(mark, markOf('speaker', ''));
  await trx
    .updateTable('quotes')
    .set({ speakerId: null, nameId: null, terms })
    .where('id', '=', id)
    .execute();
  const left = await trx
    .selectFrom('quotes')
    .select('vanishedAt')
    .where('articleId', '=', articleId)
    .where('speakerId', '=', speakerId)
    .execute();
  if (left.every(({ vanishedAt }) => vanishedAt !== null))
    await trx
      .updateTable('articles')
      .set({ terms: dropMark(mark) })
      .where('id', '=', articleId)
      .execute();
  await forgetMeeting(trx, { articleId, speakerId }, left.length > 0);
}

/** A quote has all the roles that its article has for the speaker. */
async function forgetMeeting(
  trx: Transaction<Tables>,
  key: { articleId: string; speakerId: string },
  speaksOn: boolean,
): Promise<void> {
  if (speaksOn)
    await trx
      .updateTable('speakerRoles')
      .set((eb) => ({ met: eb('met', '-', 1) }))
      .where((eb) => eb.and(key))
      .where('met', '>', 1)
      .execute();
  else
    await trx
      .deleteFrom('speakerRoles')
      .where((eb) => eb.and(key))
      .execute();
}
