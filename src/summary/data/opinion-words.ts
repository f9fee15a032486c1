import { lines } from './lines.ts';

/** Parts of regular expressions: how authors urge. */
export const URGING: readonly string[] = lines(String.raw`
  (?:can|could|may|must|shall|should|will|would) (?:never|not) be (?:accepted|allowed|forgiven|forgotten|tolerated)
  (?:is|['’]s|was|be) (?:about|high|long past|past) time
  (?:it|this) is up to (?:all of us|us|you)
  (?:let us|let['’]s) (?!say\b)
  (?:must|should|ought to|need to|needs to|has to|have to) (?:act|admit|ask|be (?:ashamed|held (?:to account|accountable|responsible)|stopped)|do better|face|finally|go\b(?! (?:to|into|through)\b)|have consequences|heed|listen|learn|now|once and for all|realise|realize|remember|resign|rethink|show|stand up|stop|think|visit|wake up)
  (?:nobody|no one) (?:(?:who|with)\b|(?:(?:can|could|should) )?(?:cares?|dares?|knows|likes|wants))
  (?:we|I) (?:(?:all|also|certainly|clearly|just|need|really|simply|still) )?(?:can|cannot|can['’]t|could|deserve|have to|must|need|ought|owe|should|shouldn['’]t)
  deserves? better|whoever (?:does|has|thinks|votes|wants)|(?:has|have|had) no (?:business|right) to
  enough is enough|it is (?:not )?too late|it is time (?:for|that|to)
  there is no (?:alternative|excuse|justification|other way|reason to|room for)
  those of us
  who (?:are we|could blame|would want)
`);

/** How they judge. */
export const JUDGING: readonly string[] = lines(String.raw`
  (?:a|an|the|this|such|sheer|utter|pure) (?:absurdity|betrayal|blessing|charade|crying shame|disgrace|disservice|embarrassment|farce|folly|hypocrisy|insult|joke|madness|mockery|nonsense|outrage|pity|sham|shame|stain|tragedy|travesty)\b(?! of the| in the| at)
  (?:a|any) (?:church|city|club|company|country|court|democracy|government|minister|nation|newspaper|parliament|party|people|police|president|society|state|town) (?:that|which|who)
  (?:absurd|abysmal|appalling|cowardly|craven|cynical|deluded|deplorable|despicable|disgraceful|dishonest|dismal|farcical|feckless|foolish|grotesque|hollow|hypocritical|idiotic|indecent|indefensible|inexcusable|infuriating|insulting|irresponsible|laughable|ludicrous|misguided|naive|obscene|outrageous|pathetic|perverse|petty|pitiful|preposterous|ridiculous|scandalous|senseless|shabby|shameful|shameless|short-?sighted|smug|spineless|timid|toothless|unforgivable|wrong-?headed)
  (?:at|in) (?:its|their) peril
  absurdly|disgracefully|frankly|hypocrisy|laughably|ludicrously|mercifully|outrageously|shamefully|shamelessly|sheer arrogance
  (?:good|bad) riddance|any (?:decency|dignity|shame|sense) left
  (?:i['’]m|i am|i was|i have|i['’]ve|i['’]d|i would|i) (?:(?:also|always|certainly|do|don['’]t|firmly|have|just|never|not|often|really|still) )?(?:admire|admit|afraid|agree|argue|argued|believe|bet|confess|disagree|doubt|dread|fear|feel|find|hope|know|love|prefer|remember|respect|struggle|suspect|think|understand|want|wish|wonder|worry)
  (?:in my|in our) (?:book|judgment|opinion|view)
  (?:is|are|was|were) (?:simply|plainly|just|quite simply|of course|obviously|clearly|surely) (?:not|too|wrong|untrue|unfair|unacceptable|bad|good|the)
  (?:is|are) (?:not|no|hardly|nothing but|little more than) (?:a|an) (?!member\b|party\b|citizen\b|resident\b|suspect\b|\p{L}+(?:er|or) (?:at|for|in|of)\b)
  (?:is|are|was|were) (?:astounding|beyond belief|beyond me|no accident|plain wrong|testimony to how|wishful thinking)
  (?:shows?|tells?|proves?) (?:us |you )?(?:all|everything|how (?:deep|far|little|low|much)|just how|that nothing)
  (?:has|have) (?:lost|sold) (?:its|his|her|their) (?:bearings|compass|heart|mind|nerve|soul|way)
  as if (?:it|he|she|they|that|this|we|nothing)
  defies (?:all )?(?:belief|logic|reason)|beggars belief|makes? no sense|inexplicable
  exactly the (?:point|problem|wrong)|(?:every|good|no) reason to (?:be|believe|doubt|fear|hope|suspect|think|trust|worry)|no wonder
  any (?:decent|honest|rational|reasonable|sensible) (?:man|observer|person|reader|voter|woman)
  make no mistake|mark my words|surely|to be fair|to say the least|(?:all|far) too (?:long|often|many|easy|easily)
  of course|never mind|so much for|spare us|thank goodness|worse still
  poor (?:excuse|guide|judge|substitute)
  the (?:answer|fact|point|problem|question|reality|simple truth|truth|uncomfortable truth) is(?! (?:whether|who|how|when|expected))
  what (?:is|was) (?:missing|needed) is
`);
