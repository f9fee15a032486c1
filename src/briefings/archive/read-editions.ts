import type { Reply } from '../../chat/reply/reply.ts';
import { replyText } from '../../chat/reply/reply-text.ts';
import type { Language } from '../../language/languages.ts';
import { speakIn } from '../../language/speak.ts';
import type { Briefing } from '../../model.ts';
import type { Languages } from '../../store/languages.ts';
import type { EditionRange, Editions, PostedEdition } from '../../store/outbox/editions.ts';

/** What a briefing has posted, as its message shows it now. */
export type Edition = {
  id: string;
  briefing: Briefing;
  dueAt: string;
  postedAt: string;
  /** When a change of a source was last marked in it; null where none was. */
  correctedAt: string | null;
  reply: Reply;
  /** What our own words in it are written in. */
  language: Language;
};

type Deps = {
  store: Pick<Editions, 'findEditions' | 'findShown' | 'readEdition'> &
    Pick<Languages, 'languageIn'>;
};

/** Editions of a briefing from behind a place on: the newest first, or the oldest first. */
export async function readEditions(
  briefing: Briefing,
  range: EditionRange,
  { store }: Deps,
): Promise<Edition[]> {
  const found = await store.findEditions({ ...range, orderId: briefing.id });
  const language = await store.languageIn(briefing.place.id);
  return found.map((posted) => toEdition(posted, { briefing, language }));
}

/** The edition of this id; undefined where none of these briefings has posted it, or it is not kept. */
export async function readEdition(
  id: string,
  briefings: Briefing[],
  { store }: Deps,
): Promise<Edition | undefined> {
  const shown = await store.findShown(id);
  const briefing = briefings.find((one) => one.id === shown?.orderId);
  // What is posted under a message goes on with it, or corrects it.
  if (!shown || !briefing || shown.under !== null) return undefined;
  const reply = await store.readEdition(shown.editionId);
  const language = await store.languageIn(briefing.place.id);
  return reply === undefined ? undefined : toEdition({ ...shown, reply }, { briefing, language });
}

/** All of it as plain text. */
export const editionText = ({ reply, language }: Edition): string =>
  speakIn(language, () => replyText(reply));

function toEdition(posted: PostedEdition, told: Pick<Edition, 'briefing' | 'language'>): Edition {
  const { id, dueAt, settledAt } = posted;
  const reply = JSON.parse(posted.reply) as Reply;
  return {
    ...{ id, ...told, dueAt, reply },
    postedAt: settledAt ?? dueAt,
    correctedAt: correctedAt(reply),
  };
}

function correctedAt({ blocks }: Reply): string | null {
  const note = blocks.find((block) => block.kind === 'note' && block.isCorrection);
  return note?.kind === 'note' ? (note.when?.instant ?? null) : null;
}
