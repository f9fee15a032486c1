import type { Speaker } from '../model.ts';
import type { SpeakerCount } from '../store/speakers/speakers.ts';
import { fold, foldWords } from '../text/fold.ts';
import { Refusal } from './refusal.ts';
import type { ApiDeps } from './resource.ts';

const MAX_CHOICES = 10;

/**
 * The speaker of an id, or of a name that nobody else has. Whose words they are is never guessed:
 * throws `Refusal` where several may be meant.
 */
export async function findWhose(
  asked: string,
  { store, placeId }: Pick<ApiDeps, 'store' | 'placeId'>,
): Promise<Speaker> {
  const [known] = await store.findSpeakers({ placeId, ids: [asked], limit: 1 });
  if (known) return known.speaker;
  const nameWords = foldWords(asked);
  const found =
    nameWords.length > 0
      ? await store.findSpeakers({ placeId, nameWords, limit: MAX_CHOICES })
      : [];
  const isWhole = ({ speaker }: SpeakerCount) => fold(speaker.name) === fold(asked);
  const isPart = ({ speaker }: SpeakerCount) => {
    const words = foldWords(speaker.name);
    return nameWords.every((word) => words.includes(word));
  };
  const whole = found.filter(isWhole);
  const [only, ...others] = whole.length > 0 ? whole : found.filter(isPart);
  if (only && others.length === 0) return only.speaker;
  throw found.length > 0 ? refuseSeveral(asked, found) : refuseNone(asked);
}

const refuseNone = (asked: string): Refusal =>
  new Refusal(
    `Nobody called “${asked}” is quoted here. Look up who is with /api/v1/speakers?name=…`,
    { parameter: 'speaker' },
  );

const refuseSeveral = (asked: string, found: { speaker: Speaker }[]): Refusal =>
  new Refusal(
    `“${asked}” may mean several speakers, or is not the whole name. Give the id of the one that is meant.`,
    {
      parameter: 'speaker',
      choices: found.map(({ speaker }) => speaker.id),
    },
  );
