import { OLD_NEWS_FIRST } from '../../data/old-news.ts';
import { isGeneral } from '../../kinds/is-opinion.ts';
import { ownWordsOf } from '../../kinds/own-words.ts';
import { readVoice } from '../../kinds/read-voice.ts';

// Earlier this month, …; In 2019 the town …; When Lee won the prize in 1993, …
const OLD = new RegExp(`^["“(]*(?:${OLD_NEWS_FIRST.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const MAX_OPENING_CHARS = 160;

/** Whether a sentence tells what is long past, how things are in general, or what its author thinks. */
export function isNoNews(text: string): boolean {
  const own = ownWordsOf(text);
  const voice = readVoice(own);
  return (
    OLD.test(text.slice(0, MAX_OPENING_CHARS)) ||
    voice === 'judges' ||
    (voice !== 'others' && isGeneral(own))
  );
}
