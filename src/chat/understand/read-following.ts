import { quoteWord } from '../words.ts';
import { BARE_FORM, LEAD, LIST_FORMS, TAIL, UNFOLLOW_FORMS } from './data/follow-words.ts';
import { lowOf } from './low-of.ts';
import { ADDRESS, readFollowed, type Subject, wordsOf } from './read-followed.ts';
import { asked, type Reading } from './reading.ts';
import { type Manner, takeManner } from './take-manner.ts';

/** A longer sentence asks for something else. */
const MAX_CHARS = 250;
const END = /[\s?!.,;:…]+$/u;
// `stop telling me what …`
const IF_SAID = /(?:^| )(?:what|when|whenever|if) $/u;
const ARTICLE = /^(?:the|an?|any|our|this|that) (?=\S)/iu;

/** “Tell me when Marsh speaks”, “stop telling me about pay”, “what do I follow”. */
export function readFollowing(sentence: string): Reading | undefined {
  const whole = withoutLead(sentence.replace(END, '').replace(/\s+/gu, ' '));
  if (whole.length > MAX_CHARS) return undefined;
  const low = lowOf(whole);
  if (LIST_FORMS.some((form) => form.test(low))) return asked('following list');
  const unfollowed = UNFOLLOW_FORMS.map((form) => form.exec(low)?.[1]).find(Boolean);
  if (unfollowed !== undefined && !ADDRESS.test(unfollowed))
    return unfollow(
      whole.slice(whole.length - unfollowed.length),
      IF_SAID.test(low.slice(0, low.length - unfollowed.length)),
    );
  if (BARE_FORM.test(low)) return asked('follow');
  const { rest, manner } = takeManner(whole);
  const subject = readFollowed(withoutLead(rest), manner);
  return subject && follow(subject, manner);
}

const withoutLead = (text: string): string => {
  const low = lowOf(text);
  const lead = LEAD.exec(low)?.[0].length ?? 0;
  const bare = text.slice(lead).trim();
  return bare.slice(0, TAIL.exec(lowOf(bare))?.index ?? bare.length);
};

function follow(
  { who, about, either }: Subject,
  { when, to, quiet, most }: Manner,
): Reading | undefined {
  const parts = [
    who === undefined ? '' : `who:${quoteWord(bare(who))}`,
    about === undefined ? '' : `about:${quoteWord(bare(about))}`,
    either === undefined ? '' : bare(either).replaceAll(':', ' '),
    when === undefined || when === 'at once' ? '' : `when:${when}`,
    to === undefined ? '' : `to:${to}`,
    quiet === undefined ? '' : `quiet:${quoteWord(quiet)}`,
    most === undefined ? '' : `most:${most}`,
  ].filter(Boolean);
  const named = [who, about, either].filter((one) => one !== undefined && bare(one) !== '');
  if (named.length === 0) return undefined;
  const reading = asked(`follow ${parts.join(' ')}`);
  return who !== undefined && about === undefined ? { ...reading, needs: 'person' } : reading;
}

/** Behind “what” and “when” somebody talks; “gas talks” alone are a topic. */
const unfollow = (typed: string, isSaid: boolean): Reading => {
  const { who } = wordsOf(typed) ?? (isSaid ? wordsOf(`what ${typed}`) : undefined) ?? {};
  return asked(`unfollow ${bare(who ?? typed)}`);
};

const bare = (typed: string): string => {
  const text = typed.replace(/"([^"]*)"/gu, '“$1”');
  const ended = text.replace(END, '').trim();
  return ended.slice(0, TAIL.exec(lowOf(ended))?.index ?? ended.length).replace(ARTICLE, '');
};
