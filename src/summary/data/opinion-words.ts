import { lines } from './lines.ts';

/** Parts of regular expressions: how authors urge. */
export const URGING: readonly string[] = lines(String.raw`
  (?:is|['’]s|was|be) (?:about|high|long past|past) time
  (?:can|could|may|must|shall|should|will|would) (?:never|not) be (?:accepted|allowed|forgiven|forgotten|tolerated)
  (?:it|this) is up to (?:all of us|us|you)
  (?:let us|let['’]s) (?!say\b)
  (?:must|should|ought to|need to|needs to|has to|have to) (?:act|admit|ask|be ashamed|face|finally|have consequences|heed|listen|learn|now|once and for all|read|realise|realize|remember|resign|rethink|speak|stand up|start|stop|think|wake up)
  (?:nobody|no one) (?:who|with)
  (?:we|you|I) (?:(?:all|also|certainly|clearly|just|need|really|simply|still) )?(?:can|cannot|can['’]t|could|deserve|have to|must|need|ought|owe|should|shouldn['’]t)
  deserves? better
  there is no (?:alternative|excuse|justification|other way|reason to|room for)
  those of us
  who (?:are we|could blame|would want)
`);

/** How they judge. */
export const JUDGING: readonly string[] = lines(String.raw`
  (?:a|an|the|this|such|sheer|utter|pure) (?:absurdity|charade|disgrace|embarrassment|farce|folly|hypocrisy|insult|madness|mockery|nonsense|outrage|scandal|shame|travesty)\b(?! of the| in the| at)
  (?:absurd|abysmal|appalling|cowardly|deluded|deplorable|despicable|disgraceful|dishonest|dismal|farcical|feckless|foolish|hypocritical|idiotic|indefensible|inexcusable|infuriating|insulting|irresponsible|laughable|ludicrous|naive|outrageous|pathetic|pitiful|preposterous|reckless|ridiculous|scandalous|shameful|shameless|short-?sighted|spineless|unforgivable|wrong-?headed)
  (?:at|in) (?:its|their) peril
  absurdly|disgracefully|frankly|hypocrisy|laughably|ludicrously|mercifully|outrageously|shamefully|shamelessly|sheer arrogance
  (?:good|bad) riddance
  (?:i['’]m|i am|i was|i have|i['’]ve|i['’]d|i would|i) (?:(?:also|always|certainly|do|don['’]t|firmly|have|just|never|not|often|really|still) )?(?:admire|admit|afraid|agree|argue|argued|believe|bet|confess|disagree|doubt|dread|fear|feel|find|hope|know|love|prefer|remember|respect|struggle|suspect|think|understand|want|wish|wonder|worry)
  (?:in my|in our) (?:book|judgment|opinion|view)
  (?:is|are|was|were) (?:simply|plainly|just|quite simply|of course|obviously|clearly|surely) (?:not|too|wrong|untrue|unfair|unacceptable|bad|good|the)
  make no mistake|mark my words|surely|to be fair|to say the least
  (?:is|are|was|were) (?:astounding|beyond belief|beyond me|no accident|plain wrong|testimony to how|wishful thinking)
  of course|never mind|so much for|spare us|thank goodness|worse still
  the (?:answer|fact|point|problem|question|reality|simple truth|truth|uncomfortable truth) is(?! (?:whether|who|how|when|expected))
  exactly the (?:point|problem|wrong)|(?:every|good|no) reason to (?:be|believe|doubt|fear|hope|suspect|think|trust|worry)|no wonder
  any (?:decent|honest|rational|reasonable|sensible) (?:man|observer|person|reader|voter|woman)
  what (?:is|was) (?:missing|needed) is
`);
