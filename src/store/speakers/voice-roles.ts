import { sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import type { Voices } from './voices.ts';

/** One description of a voice, how many quotes have it, and the dates of their articles. */
export type VoiceRole = {
  voice: string;
  role: string;
  quotes: number;
  firstSaid: string;
  lastSaid: string;
};

/** What the articles of a place call these voices, the commonest first. */
export async function readVoiceRoles(
  db: Db,
  voices: Voices,
  wanted: string[],
): Promise<VoiceRole[]> {
  const spoken = db
    .selectFrom('quotes')
    .select(['quotes.articleId', 'quotes.speakerId', sql<string>`${voices.voice}`.as('voice')])
    .where(voices.isOneOf(wanted))
    .distinct()
    .as('spoken');
  const rows = await db
    .selectFrom('speakerRoles')
    .innerJoin('articles', 'articles.id', 'speakerRoles.articleId')
    .innerJoin(spoken, (join) =>
      join
        .onRef('spoken.articleId', '=', 'speakerRoles.articleId')
        .onRef('spoken.speakerId', '=', 'speakerRoles.speakerId'),
    )
    .select((eb) => [
      'spoken.voice',
      'role',
      eb.fn.sum('met').as('quotes'),
      eb.fn.min('articles.published').as('firstSaid'),
      eb.fn.max('articles.published').as('lastSaid'),
    ])
    .where(voices.sees)
    .groupBy(['spoken.voice', 'role'])
    .orderBy('quotes', 'desc')
    .orderBy((eb) => eb.fn.min('position'))
    .orderBy('role')
    .execute();
  return rows.map(({ voice, quotes, ...row }) => ({
    ...row,
    voice: voice!,
    quotes: Number(quotes),
  }));
}
