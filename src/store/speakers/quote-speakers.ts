import type { Speaker } from '../../model.ts';
import type { Db, QuoteRow } from '../database/tables.ts';
import { nameVoices } from './voice-names.ts';
import type { Voices } from './voices.ts';

type Spoken = Pick<QuoteRow, 'articleId' | 'speakerId'> & { voice: string | null };

export type QuoteSpeakers = { find(quote: Spoken): Speaker | null };

/** Reads who speaks in quotes: the name each goes by in this place, the roles from its article. */
export async function readSpeakers(
  db: Db,
  voices: Voices,
  quotes: Spoken[],
): Promise<QuoteSpeakers> {
  const wanted = [...new Set(quotes.flatMap(({ voice }) => voice ?? []))];
  if (wanted.length === 0) return { find: () => null };
  const names = await nameVoices(db, voices, wanted);
  const rows = await db
    .selectFrom('speakerRoles')
    .select(['articleId', 'speakerId', 'role'])
    .where('speakerId', 'in', [...new Set(quotes.flatMap(({ speakerId }) => speakerId ?? []))])
    .where('articleId', 'in', [...new Set(quotes.map(({ articleId }) => articleId))])
    .orderBy('position')
    .execute();
  const roles = Map.groupBy(rows, keyOf);
  return {
    find(quote) {
      const called = names.get(quote.voice ?? '');
      if (!called || quote.voice === null) return null;
      const { name, kind } = called;
      const own = roles.get(keyOf(quote)) ?? [];
      return { id: quote.voice, name, kind, roles: own.map(({ role }) => role) };
    },
  };
}

const keyOf = ({ articleId, speakerId }: Pick<QuoteRow, 'articleId' | 'speakerId'>): string =>
  JSON.stringify([articleId, speakerId]);
