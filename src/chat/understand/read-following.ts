import { quoteWord } from '../words.ts';
import {
  ABOUT_FORM,
  ANYBODY,
  BARE_FORM,
  HAPPENS,
  IN_CHANNEL,
  IN_PRIVATE,
  LEAD,
  LIST_FORMS,
  NOBODY,
  SPEAKS,
  SPEEDS,
  STIRS,
  TAIL,
  TO_ME_ALONE,
  UNFOLLOW_FORMS,
  UPDATE_FORM,
  WATCH_FORM,
  WHENEVER,
  WORDS_OF,
} from './data/follow-words.ts';
import { lowOf } from './low-of.ts';
import { asked, type Reading } from './reading.ts';

/** A longer sentence asks for something else. */
const MAX_CHARS = 250;
const END = /[\s?!.,;:…]+$/u;
const ARTICLE = /^(?:the|an?|any|our|this|that) (?=\S)/iu;
// `https://…`, `example.org`: a source
const ADDRESS = /^(?:https?:|\S+\.\p{L}{2,}(?:\/|$))/iu;

/** Whom or what is followed: whose words, words about something, or what may be either. */
type Subject = { who?: string; about?: string; either?: string };
/** How fast it is told, and where. */
type Manner = { when?: 'briefing' | 'hourly' | 'at once'; to?: string };

/** “Tell me when Marsh speaks”, “stop telling me about pay”, “what do I follow”. */
export function readFollowing(sentence: string): Reading | undefined {
  const whole = withoutLead(sentence.replace(END, '').replace(/\s+/gu, ' '));
  if (whole.length > MAX_CHARS) return undefined;
  const low = lowOf(whole);
  if (LIST_FORMS.some((form) => form.test(low))) return asked('following list');
  const unfollowed = UNFOLLOW_FORMS.map((form) => form.exec(low)?.[1]).find(Boolean);
  if (unfollowed !== undefined && !ADDRESS.test(unfollowed))
    return unfollow(endOf(whole, unfollowed));
  if (BARE_FORM.test(low)) return asked('follow');
  const { rest, manner } = takeManner(whole);
  const subject = subjectOf(withoutLead(rest), manner);
  return subject && follow(subject, manner);
}

const withoutLead = (text: string): string => {
  const low = lowOf(text);
  const lead = LEAD.exec(low)?.[0].length ?? 0;
  const bare = text.slice(lead).trim();
  return bare.slice(0, TAIL.exec(lowOf(bare))?.index ?? bare.length);
};

/** Takes how fast and where out of a sentence. */
function takeManner(whole: string): { rest: string; manner: Manner } {
  const manner: Manner = {};
  let rest = whole;
  const take = (form: RegExp): RegExpExecArray | undefined => {
    const found = form.exec(lowOf(rest));
    if (!found) return undefined;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
      .replace(/\s+/gu, ' ')
      .trim();
    return found;
  };
  for (const [when, form] of SPEEDS) {
    const isMoment = form.exec(lowOf(rest))?.[0].includes('the ');
    if (take(form)) manner.when ??= when;
    if (isMoment && when === 'at once' && !/(?<!\p{L})when(?:ever)?(?!\p{L})/u.test(lowOf(rest)))
      rest = rest.replace(/^(\S+(?: (?:me|us)(?: know)?)?)/u, '$1 when');
  }
  const channel = take(IN_CHANNEL)?.[1];
  if (channel !== undefined) manner.to = channel;
  else if (take(IN_PRIVATE) || TO_ME_ALONE.test(lowOf(rest))) manner.to = 'me';
  return { rest, manner };
}

function subjectOf(text: string, manner: Manner): Subject | undefined {
  const low = lowOf(text);
  const behind = (form: RegExp): string | undefined => {
    const found = form.exec(low)?.[1];
    return found === undefined ? undefined : endOf(text, found);
  };
  const clause = behind(WHENEVER);
  if (clause !== undefined) return happening(clause);
  const about = behind(ABOUT_FORM) ?? (hasManner(manner) ? behind(UPDATE_FORM) : undefined);
  if (about !== undefined) return wordsOf(about) ?? { about };
  const watched = behind(WATCH_FORM);
  if (watched === undefined || ADDRESS.test(watched)) return undefined;
  return wordsOf(watched) ?? { either: watched };
}

const hasManner = ({ when, to }: Manner): boolean => when !== undefined || to !== undefined;

/** What has to happen: “Marsh speaks”, “there is news on pay”. */
function happening(clause: string): Subject | undefined {
  const low = lowOf(clause);
  const happens = HAPPENS.exec(low)?.[1];
  if (happens !== undefined) return { about: endOf(clause, happens) };
  const [, name, said, mentioned] = SPEAKS.exec(low) ?? [];
  const topic = said ?? mentioned;
  if (name !== undefined && NOBODY.test(name)) return undefined;
  const about = topic === undefined ? {} : { about: endOf(clause, topic) };
  if (name !== undefined && ANYBODY.test(name)) return topic === undefined ? undefined : about;
  if (name !== undefined) return { who: clause.slice(0, name.length), ...about };
  const stirs = STIRS.exec(low)?.[1];
  return stirs === undefined || NOBODY.test(stirs)
    ? undefined
    : { about: clause.slice(0, stirs.length) };
}

function wordsOf(text: string): Subject | undefined {
  const low = lowOf(text);
  const found = WORDS_OF.map((form) => form.exec(low)).find((one) => one !== null);
  const [, name, topic] = found ?? [];
  if (name === undefined || NOBODY.test(name)) return undefined;
  const start = low.indexOf(` ${name}`) + 1;
  return {
    who: text.slice(start, start + name.length),
    ...(topic !== undefined && { about: endOf(text, topic) }),
  };
}

function follow({ who, about, either }: Subject, { when, to }: Manner): Reading | undefined {
  const parts = [
    who === undefined ? '' : `who:${quoteWord(bare(who))}`,
    about === undefined ? '' : `about:${quoteWord(bare(about))}`,
    either === undefined ? '' : bare(either).replaceAll(':', ' '),
    when === undefined || when === 'at once' ? '' : `when:${when}`,
    to === undefined ? '' : `to:${to}`,
  ].filter(Boolean);
  const named = [who, about, either].filter((one) => one !== undefined && bare(one) !== '');
  if (named.length === 0) return undefined;
  const reading = asked(`follow ${parts.join(' ')}`);
  return who !== undefined && about === undefined ? { ...reading, needs: 'person' } : reading;
}

const unfollow = (typed: string): Reading => {
  const { who } = wordsOf(typed) ?? wordsOf(`what ${typed}`) ?? {};
  return asked(`unfollow ${bare(who ?? typed)}`);
};

const bare = (typed: string): string => {
  const text = typed.replace(/"([^"]*)"/gu, '“$1”');
  const ended = text.replace(END, '').trim();
  return ended.slice(0, TAIL.exec(lowOf(ended))?.index ?? ended.length).replace(ARTICLE, '');
};

const endOf = (text: string, end: string): string => text.slice(text.length - end.length);
