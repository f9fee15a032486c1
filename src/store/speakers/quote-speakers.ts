import type { Speaker } from '../../model.ts';
import { tidyRoles } from '../../text/tidy-role.ts';
import type { Db, QuoteRow } from '../database/tables.ts';
import { readTallies } from '../tallies/read-tallies.ts';
import { toVoices } from './to-voices.ts';
import { chooseNames, readVoiceNames } from './voice-names.ts';
import type { View } from './voices.ts';

type Spoken = Pick<QuoteRow, 'articleId' | 'speakerId' | 'nameId'>;

export type QuoteSpeakers = {
  find(quote: Spoken): Speaker | null;
  /** The name that the quote's own article has for them. */
  ownName(quote: Spoken): string | undefined;
};

const NOBODY: QuoteSpeakers = { find: () => null, ownName: () => undefined };

/** Reads who speaks in quotes: the name each goes by in this place, the roles from its article, as they are shown. */
export async function readSpeakers(db: Db, view: View, quotes: Spoken[]): Promise<QuoteSpeakers> {
  const { voices, realms } = view;
  const speakerIds = [...new Set(quotes.flatMap(({ speakerId }) => speakerId ?? []))];
  if (speakerIds.length === 0) return NOBODY;
  const spoken = quotes.flatMap(({ speakerId, nameId }) =>
    speakerId === null ? [] : voices.voiceOf(speakerId, nameId),
  );
  const wanted = voices.speakersOf([...new Set(spoken)]);
  const tallies = await readTallies(db, realms, wanted);
  const known = await readVoiceNames(db, view, toVoices(tallies, view));
  const names = chooseNames(known);
  const own = new Map(known.map(({ partId, nameId, name }) => [nameKey(partId, nameId), name]));
  const rows = await db
    .selectFrom('speakerRoles')
    .select(['articleId', 'speakerId', 'role'])
    .where('speakerId', 'in', speakerIds)
    .where('articleId', 'in', [...new Set(quotes.map(({ articleId }) => articleId))])
    .orderBy('position')
    .execute();
  const roles = Map.groupBy(rows, keyOf);
  return {
    find(quote) {
      if (quote.speakerId === null) return null;
      const id = voices.voiceOf(quote.speakerId, quote.nameId);
      const called = names.get(id);
      if (!called) return null;
      const met = roles.get(keyOf(quote)) ?? [];
      return {
        id,
        name: called.name,
        kind: called.kind,
        roles: tidyRoles(met.map(({ role }) => role)),
      };
    },
    ownName: ({ speakerId, nameId }) =>
      speakerId === null
        ? undefined
        : own.get(nameKey(voices.partOf(speakerId, nameId), nameId ?? speakerId)),
  };
}

const nameKey = (partId: string, nameId: string): string => JSON.stringify([partId, nameId]);

const keyOf = ({ articleId, speakerId }: Pick<QuoteRow, 'articleId' | 'speakerId'>): string =>
  JSON.stringify([articleId, speakerId]);
