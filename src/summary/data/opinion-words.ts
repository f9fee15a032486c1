import { lines } from './lines.ts';

/** Parts of regular expressions: how authors urge. */
export const URGING: readonly string[] = lines(String.raw`
  (?:can|could|may|must|shall|should|will|would) (?:never|not) be (?:accepted|allowed|forgiven|forgotten|tolerated)
  (?:is|['’]s|was|be) (?:about|high|long past|past) time
  (?:it|this) is up to (?:all of us|us|you)
  (?:let us|let['’]s) (?!say\b)
  (?:must|should|ought to|need to|needs to|has to|have to) (?:act|admit|ask|be (?:ashamed|held (?:to account|accountable|responsible))|do better|finally|have consequences|heed|listen|once and for all|realise|realize|remember|rethink|stand up|think|wake up)
  (?:nobody|no one) (?:(?:who|with)\b|(?:(?:can|could|should) )?(?:cares?|dares?|likes))
  deserves? better|whoever (?:does|has|thinks|votes|wants)
  (?:not|without) an? (?:ounce|shred) of (?:decency|shame)|without shame|enough is enough|it is (?:not )?too late to
  there is no (?:alternative|excuse|justification|reason to|room for)
  those of us
  we (?:all |also |certainly |clearly |just |really |simply |still )?(?:can not|cannot|can['’]t|deserve|must|need|ought|owe|should|shouldn['’]t)
  who (?:are we|could blame|would want)
`);

/** How they judge. */
export const JUDGING: readonly string[] = lines(String.raw`
  (?:(?:be|is|was|['’]s|of|such|what) an?|complete|is the|pure|sheer|utter) (?:absurdity|betrayal|charade|crying shame|disgrace|disservice|farce|folly|hypocrisy|insult|madness|mockery|nonsense|outrage|pity|shame|stain|travesty)\b(?! of the| in the| at)
  (?:absurd|abysmal|appalling|cowardly|craven|deluded|deplorable|despicable|disgraceful|farcical|feckless|foolish|grotesque|hypocritical|idiotic|indecent|indefensible|inexcusable|laughable|ludicrous|obscene|outrageous|pathetic|perverse|pitiful|preposterous|ridiculous|scandalous|shabby|shameful|shameless|short-?sighted|spineless|unforgivable|wrong-?headed)
  absurdly|disgracefully|laughably|ludicrously|outrageously|shamefully|shamelessly|sheer arrogance
  (?:good|bad) riddance|any (?:decency|dignity|shame) left
  (?:is|are|was|were) (?:astounding|beyond belief|beyond me|plain wrong|testimony to how|wishful thinking)
  (?:is|are|was|were) (?:simply|plainly|quite simply|obviously|clearly|surely) (?:untrue|unfair|unacceptable|wrong)
  (?:has|have) (?:lost|sold) (?:its|his|her|their) (?:bearings|compass|nerve|soul)
  exactly the (?:point|problem)|defies (?:all )?(?:belief|logic|reason)|beggars belief|makes? no sense
  (?:any|every|no) (?:decent|honest|rational|reasonable|right-minded|sane|sensible) (?:citizen|human|man|observer|person|reader|voter|woman)
  make no mistake|mark my words|so much for|spare us|hard to imagine
  we should all
  charlatans?|cowards?|cronies|crooks?|hypocrites?|liars?|scoundrels?
  (?:a|the) (?:stench|whiff) of|an (?:insult|affront) to|makes? (?:himself|herself|themselves|itself|us) (?:an )?accomplices?|rings? hollow|speaks? volumes
  belongs? (?:before (?:a|the) (?:court|judge)|in (?:a|the) (?:bin|dock|dustbin)|on the scrap ?heap)
  what (?:is|was) (?:missing|needed) is
  one (?:can only|could be forgiven|may|might|must) (?:ask|be forgiven|doubt|hope|wonder)|(?:one|you) (?:do not|does not|don['’]t|need not|needn['’]t) (?:have to |need to )?be an?
  would have (?:become|done|suited) (?:[\p{L}]+ ){1,3}(?:good|no harm|well)|had (?:he|it|she|they) (?:bothered|cared|looked)|(?:looks?|sounds?) different\.
  an? (?:curious|funny|odd|peculiar|strange) (?:idea|kind|notion|sense|sort|way) of|(?:he|she|they|it|him|her|them), of all (?:parties|people|places)
`);

/** What tells an opinion among other signs, and news has now and then. */
export const LEANING: readonly string[] = lines(String.raw`
  (?:a|any) (?:church|city|club|company|country|court|democracy|government|minister|nation|newspaper|parliament|party|people|police|president|society|state|town) (?:that|which|who|without)
  (?:a|an|the) (?:blessing|embarrassment|joke|sham|tragedy)
  (?:at|in) (?:its|their) peril|as if (?:it|he|she|they|that|this|we|nothing)
  (?:every|good|no) reason to (?:be|believe|doubt|fear|hope|suspect|think|trust|worry)|no wonder
  (?:i['’]m|i am|i was|i have|i['’]ve|i['’]d|i would|i) (?:(?:also|always|certainly|do|don['’]t|firmly|have|just|never|not|often|really|still) )?(?:admire|admit|afraid|agree|argue|argued|believe|bet|confess|disagree|doubt|dread|fear|feel|find|hope|know|love|prefer|remember|respect|struggle|suspect|think|understand|want|wish|wonder|worry)
  (?:in my|in our) (?:book|judgment|opinion|view)
  (?:is|are) (?:not|no|hardly|nothing but|little more than) an? (?!member\b|party\b|citizen\b|resident\b|suspect\b)
  (?:is|are|was|were) (?:simply|plainly|just|quite simply|of course|obviously|clearly|surely) (?:not|too|bad|good|the)
  (?:must|should|ought to|need to|needs to|has to|have to) (?:be stopped|face|go\b(?! (?:to|into|through)\b)|learn|now|read|resign|show|speak|start|stop|visit)
  (?:nobody|no one) (?:knows|wants)|it is time (?:for|that|to)
  (?:shows?|tells?|proves?) (?:us |you )?(?:all|everything|how (?:deep|far|little|low|much)|just how|that nothing)
  (?:we|i) (?:can|could|have to)\b
  all too (?:long|often|many|easy|easily)|far too (?:long|often|many|easy|easily)
  anyone (?:who|with)|(?:nobody|no one) will\b|history will|cling(?:s|ing)? to (?:her|his|its|power|their)|dither(?:s|ing)?|poison(?:s|ed|ing)? (?:our|politics|the debate)|sleepwalk(?:s|ed|ing)?|one (?:can only|has to|must|wonders?)\b|complicit|those who (?:now|still)|deserves?|how (?:long|many more|much longer|much (?:is|are))
  (?:is|are|was|were) (?:not|no) (?:accident|coincidence|enemy|enemies|excuse|fate|luxury|solution|surprise|use)|nothing has (?:been learned|changed)|stinks?|too little,? too late
  it is (?:better|good|just as well|right) (?:so|that)|should not be surprised|call (?:it|this) what it is
  (?:do|does) well to|well advised to|think (?:again|twice)\b|infuriating|(?:has|have|had) no (?:business|right) to
  (?:look|looked|looks) the other way|turn(?:s|ed)? a blind eye
  cynical|dishonest|dismal|fickle|filthy|frankly|hollow|insulting|irresponsible|mercifully|misguided|naive|petty|senseless|smug|surely|timid|to be fair|to say the least|toothless
  of course|never mind|thank goodness|worse still
  poor (?:excuse|guide|judge|substitute)
  the (?:answer|fact|point|problem|question|reality|simple truth|truth|uncomfortable truth) is(?! (?:whether|who|how|when|expected))
`);
