const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Words of asking and joining, which say nothing of when, where and about what. */
export const FILLERS: ReadonlySet<string> = words(`
  a add again already also an anyway approx approximately circa either inclusive roughly sometime and any around arrange at be bot both briefings by can could create created dear do
  deliver delivered delivery each every everyone everybody everything anything briefed get gets getting got having hear informed keep know read see tell updated exactly fetch folks for from gib give guys have hello
  hey hi i i'd i'll i'm im in into is it it'd it's just let let's lets like make may me
  my need new no-nonsense of ok okay on our out post posted posting publish published put ran receive
  schedule scheduled scheduling send sent set setup should show so some start starting
  than that the their them then there this to together too up us useful want wanted we we'd we'll
  will wish with would you your yes sharp o'clock clock only always regular regularly recurring standing
  hrs oder um und uhr für jeden jede um zum`);

/** Said in anger; no part of what it is about. */
export const EXPLETIVES: ReadonlySet<string> = words(`
  blasted bleeding bloody blooming damn damned darn effing flaming flipping freaking frigging fucking goddamn
  ruddy sodding`);

/** In capitals no fillers: the US, the WHO. */
export const ACRONYMS: ReadonlySet<string> = words('IT US WHO');

/** What is posted; a word before one of these is what it is about: `tech news`. */
export const NEWS_NOUNS: ReadonlySet<string> = words(`
  briefing brief briefs briefings bulletin digest digests edition headline headlines news newsletter overview recap
  report reports round-up rounds roundup rundown stories story summaries summary update updates wrap-up wrapup`);

/** Words that may stand before those and say nothing: `the latest headlines`. */
export const NEWS_ADJECTIVES: ReadonlySet<string> = words(`
  all big biggest breaking current fresh general important key latest local main major most nice quick recent small
  top usual little simple`);

/** Several words that say nothing. */
export const FILLER_PHRASES: readonly string[] = [
  'good evening',
  'good morning',
  'i am',
  'alert me',
  'alert us',
  'dose of',
  'drop it',
  'let me know',
  'let us know',
  'notify me',
  'notify us',
  'appear in',
  'appear on',
  'arrive in',
  'arrives in',
  'go in',
  'go into',
  'go out in',
  'go to',
  'goes into',
  'goes to',
  'land in',
  'lands in',
  'delivered to',
  'dropped in',
  'dropped into',
  'published in',
  'pushed into',
  'pushed to',
  'put in',
  'put into',
  'shared in',
  'shared with',
  'make sure',
  'our team',
  'pop it',
  'put it',
  'stick it',
  'run a',
  'the team',
  "we'd love",
  "i'd love",
  'would love',
  'wake me',
  'wake us',
  'as well',
  'without fail',
  'if possible',
  'in advance',
  'in my time zone',
  'in my timezone',
  'in this time zone',
  'local time',
  'local time zone',
  'my local time',
  'my own time',
  'my time',
  'my time zone',
  'my timezone',
  'of the day',
  'on record',
  'our time',
  'our time zone',
  'our timezone',
  'time of day',
  'your time',
  'what happened',
  'what is going on',
  "what's going on",
  "what's new",
  'what is new',
];

/** The channel in which it is typed. */
export const HERE: readonly string[] = [
  'here',
  'in here',
  'in the current channel',
  'in this channel',
  'into this channel',
  'right here',
  'the current channel',
  'this channel',
  'this chat',
  'this room',
  'to here',
  'to this channel',
];

/** What begins a topic; `on` does so only where no day, time or channel follows. */
export const TOPIC_WORDS: readonly string[] = [
  'about',
  'concerning',
  'covering',
  'dealing with',
  'featuring',
  'focused on',
  'focusing on',
  'mentioning',
  'on',
  're',
  'regarding',
  'related to',
  'topic',
  'topics',
  'topic is',
  'topics are',
  'with news about',
  'with news of',
  'with news on',
];

/** What leaves something out: `but not sport`. */
export const LEAVE_OUT: readonly string[] = [
  'and no',
  'and not',
  'and nothing about',
  'and nothing on',
  'all but',
  'anything but',
  'everything but',
  'but leave out',
  'but nothing about',
  'but nothing on',
  'but nothing to do with',
  'but skip',
  'leave out',
  'nothing about',
  'nothing on',
  'nothing to do with',
  'not including',
  'omit',
  'omitting',
  'sans',
  'with no',
  'apart from',
  'but no',
  'but not',
  'but without',
  'except',
  'except for',
  'excepting',
  'excl',
  'excluding',
  'ignore',
  'ignoring',
  'leaving out',
  'minus',
  'never',
  'no',
  'not',
  'other than',
  'skip',
  'skipping',
  'w/o',
  'without',
  'without any',
  'just not',
  'only not',
];

/** Before a channel; a bare word after one of these is one that lacks its `#`. */
export const TO_CHANNEL: ReadonlySet<string> = words('in into to');

/** Words that hold a topic together: `strike of the ferries`. */
export const INNER: ReadonlySet<string> = words(
  'a against an at between by for from in of on over the to vs with',
);

/** What no topic begins with, though nothing here understands it: refused by name. */
export const NO_TOPIC: ReadonlySet<string> = words(`
  after before between but during ends ending if never next nor not or per previous since therefore till times unless
  until when whenever while yet later earlier every other first last how what who why where which`);

/** Names of channels that are often typed without `#`. */
export const LIKELY_CHANNELS: ReadonlySet<string> = words(`
  alerts announcements chat general headlines main mods news newsdesk newsroom press random staff updates`);

/** Words that are read in spite of a typing error, which is said back. */
export const OFTEN_MISSPELT: readonly string[] =
  'about briefing create evening every fortnightly headlines hourly monthly morning please regarding schedule tomorrow weekly without'.split(
    ' ',
  );

/** Names of times, for which a typing error is asked back. */
export const MISSPELT_TIMES: readonly string[] = ['midday', 'midnight', "o'clock"];
