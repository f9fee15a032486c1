import { inMarks } from '../../src/chat/in-marks.ts';
import { isTellingPhrase } from '../../src/chat/receipts/is-telling-phrase.ts';
import { SURE } from '../../src/chat/receipts/sure.ts';
import { listAll } from '../../src/language/list.ts';
import { type Message, message, say } from '../../src/language/say.ts';
import type { Speaker, StoredQuote } from '../../src/model.ts';
import type { Finding } from './finding.ts';

const MAX_NAMED = 3;

/** How the words are a speaker’s: said, told in a report’s words, or denied. */
type Manner = 'said' | 'reported' | 'denied';

/** Whose they are: people with names, those whom a report only describes, or somebody. */
const WHOSE = {
  named: {
    said: message('as said by {speakers}'),
    reported: message('as reported of {speakers}'),
    denied: message('as denied by {speakers}'),
  },
  described: {
    said: message('as said by {speakers}, speaker not named'),
    reported: message('as reported of {speakers}, speaker not named'),
    denied: message('as denied by {speakers}, speaker not named'),
  },
  nobody: {
    said: message('speaker not named'),
    reported: message('as reported, speaker not named'),
    denied: message('as denied, speaker not named'),
  },
} satisfies Record<string, Record<Manner, Message>>;

/** `as said by Ann Lee and Ben Ode`, `as reported of Ann Lee, not in quotation marks`. */
export function saidBy({ quotes, speaker, whose }: Finding): string {
  const isReported = quotes.length > 0 && quotes.every(({ kind }) => kind === 'indirect');
  const isDenied = quotes.length > 0 && quotes.every((quote) => quote.class === 'deny');
  const isDisowned =
    !isDenied && quotes.some(({ kind, class: does }) => kind === 'direct' && does === 'deny');
  const { named, by } = calledIn(quotes, speaker);
  const manner = isDenied ? 'denied' : isReported ? 'reported' : 'said';
  return [
    say(WHOSE[by][manner], { speakers: list(named) }),
    isReported ? say(', not in quotation marks') : '',
    isDisowned ? say('; a report says that this is denied') : '',
    whose === 'unsure'
      ? say('; whether that is {speaker}, I cannot tell', { speaker: speaker ?? '' })
      : '',
  ].join('');
}

/** Who is named; where nobody is, as the report calls them. A namesake of the one given has a role. */
function calledIn(
  quotes: StoredQuote[],
  given: string | null,
): { named: string[]; by: keyof typeof WHOSE } {
  const isSure = ({ name }: Speaker): boolean =>
    quotes.some(({ speaker, confidence }) => speaker?.name === name && confidence >= SURE);
  const names = new Set(
    quotes.flatMap(({ speaker }) => {
      if (!speaker) return [];
      const [role] = speaker.roles;
      const called =
        speaker.name === given?.split(',')[0] && role ? `${speaker.name}, ${role}` : speaker.name;
      return isSure(speaker) ? called : say('probably {speaker}', { speaker: called });
    }),
  );
  if (names.size > 0) return { named: [...names], by: 'named' };
  // “it” describes nobody, as on a card.
  const phrases = [
    ...new Set(
      quotes.flatMap(({ source }) => (source && isTellingPhrase(source.text) ? source.text : [])),
    ),
  ];
  return {
    named: phrases.map(inMarks),
    by: phrases.length > 0 ? 'described' : 'nobody',
  };
}

const list = (names: string[]): string =>
  listAll(
    names.length > MAX_NAMED
      ? [...names.slice(0, MAX_NAMED), say('{more} more', { more: names.length - MAX_NAMED })]
      : names,
  );
