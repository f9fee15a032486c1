import { lines } from './lines.ts';

/** Parts of regular expressions: openings of what is made up. */
export const SUPPOSING: readonly string[] = lines(String.raw`
  (?:just )?imagine (?:a|an|being|for|how|if|living|that|the|this|waking|what|you|your|yourself|\p{Ll}+ing)\b
  (?:let us|let['’]s) (?:imagine|pretend|say|suppose)
  (?:now )?suppose(?: for a moment)?,? (?:a|an|for|it|that|the|there|they|we|you|your|\p{Lu})
  assume(?: for a moment)?,? (?:for|that|the|you)
  consider this scenario
  if only\b
  in (?:an? )?(?:alternative|another|better|different|fairer|happier|ideal|just|kinder|other|parallel|perfect|saner) (?:life|universe|world)|once upon a time\b
  (?:now )?picture (?:a|an|the|this|yourself|your)\b
  say (?:that )?(?:you|your)\b
  think of (?:a|an) \p{Ll}+ (?:in which|that|where|who)
  what if\b
  you(?:['’]re| are) (?:driving|lying|sitting|standing|walking)|you (?:open|step|wake|walk)\b
`);

/** The same, of what is meant the other way round. */
export const JESTING: readonly string[] = lines(String.raw`
  (?:and |so )?(?:here|that|this) is what \p{P}?[^.!?]{2,80}? (?:buy|buys|get|gets|looks? like)(?: you| us| them)?[.!?]?$
  (?:bravo|congratulations|hooray|hurray|how (?:chivalrous|convenient|kind|noble|nice|touching|thoughtful)|just kidding|lucky (?:them|us|you)|my hero|nice try|no joke|not kidding|really(?=[.!])|you (?:did|have) not mis(?:hear|heard|read)|no kidding|no,? really|no,? seriously|not a joke|problem solved|seriously|so far,? so good|well done|what could (?:possibly )?go wrong|what else|who knew|yes,? (?:really|seriously)|yes,? you (?:heard|read) (?:that )?right|you (?:can ?not|can['’]t|could ?n['’]t|could not) make (?:it|this) up|you (?:heard|read) (?:that )?right)\b[^.!?]{0,40}[.!?]*$
  (?:because,? of course|oh how|oh,? (?:and|but|the|well|what|wait|yes|no|(?:the )?(?:irony|joy))|surely (?:no ?body|no one)|thank (?:goodness|god|heavens?))\b
  (?:exactly|just) what [^.!?,]{2,60} (?:always wanted|asked for|needed|ordered|was missing|were missing|waited for)[.!?]*$
  (?:at last|finally),? (?:an?|some(?:body|one)) [^.!?,]{0,40}\b(?:that|who)\b[^.!?,]{0,40}[.!?]*$
  (?:three cheers|hats off|a round of applause|god bless) (?:for|to)?
  who needs [^.]{2,80}\?$
  (?:well,? )?(?:that|this) is one way (?:of|to)\b|behold\b|(?:and )?(?:there )?you thought\b
  if you (?:ask|believe) (?:him|her|it|its|them|the|those|\p{Lu})
  as if\b[^,]*$
`);

/** The same, anywhere in a sentence. */
export const JESTING_ANYWHERE: readonly string[] = lines(String.raw`
  (?:would|['’]d) (?:have|like) (?:everybody|everyone|people|(?:all|his|her|its|the|their) (?:whole )?(?:city|country|nation|people|public|town|voters|world)|us|voters|you) (?:all )?(?:to )?(?:believe|know|think)
  (?:wants?|wished|wishes) (?:everybody|everyone|(?:all|his|her|its|the|their) (?:whole )?(?:city|country|nation|people|public|town|world)|us|you) (?:all )?to (?:believe|know|think)
  (?:kindly|proudly|solemnly) (?:announces?|informs?|lets?|tells?) (?:everybody|everyone|the (?:city|country|nation|public|town|world)|us|you)
  in (?:an|a) (?:alternative|parallel) universe
  (?:pigs|cows) (?:might|will) fly
  april fools?\b
`);

/** What bears words that are no news: a poster, a film. */
export const WORD_BEARERS: readonly string[] = lines(`
  ads?|advert(?:isement)?s?|badges?|banners?|billboards?|brochures?|bumper stickers?|buttons?|campaigns?|cartoons?|cinema|comed(?:y|ies)|comics?|commercials?|computer games?|drama|drill|episode|exercise|fairy tales?|films?|flags?|flyers?|games?|graffiti|hats?|hymns?|labels?|leaflets?|movies?|musical|novels?|opera|packag(?:e|es|ing)|pamphlets?|parody|placards?|plays?|posters?|satire|screenplay|shirts?|signs?|sketch|songs?|spots?|stickers?|t-shirts?|thriller|trailers?|tv series|walls?
`);

/** Words that are no news: a slogan, a title, a plot. */
export const WORDS_BORNE: readonly string[] = lines(`
  ad(?:vertisement)? ?(?:copy|line)?|anthem|caption|chant|chorus|claim|fantasy|fiction|headline|hymn|jingle|joke|legend|lines?|lyrics?|message|motto|myth|opening(?: scene)?|parody|plot|premise|promises?|prophecy|pun|rallying cry|refrain|rhyme|sale?s pitch|scenario|screenplay|script|simulation|slogans?|story ?line|tagline|tale|title|verse|vision
`);

/** What a whole passage can turn out to be that was told as if it were so. */
export const UNREAL: readonly string[] = lines(`
  april (?:fools?['’]?s?(?: day)? )?(?:gag|hoax|jest|joke|prank|spoof)|april fools?
  (?:day)?dream|drill|dry run|dummy run|exam question|exercise|fairy ?tale|fake|fantasy|fiction|fictional|fictitious|forecast|gag|hoax|imaginary|invented|invention|jest|joke|lie|lies|made[- ]up|make-believe|man(?:o)?euv(?:er|re)s?|mock|model calculation|nightmare
  opening (?:of|scene)|parody|play|plot|practical joke|prank|prediction|premise|prophecy|rehearsal|satire|scenario|screenplay|script|simulation|spoof|story ?line|story of|stunt|synopsis|test (?:alarm|run|that)|thought experiment|trailer|trial run|war game|worst case
`);

/** Works that tell a story. */
export const WORKS: readonly string[] = lines(`
  audio ?book|ballad|ballet|blockbuster|book|canvas|cartoon|comedy|comic(?: strip)?|debut|documentary drama|drama|fable|fairy ?tale|farce|film|game|movie|musical|novel|novella|opera|operetta|painting|picture book|play|podcast|puppet (?:play|show|theatre)|satire|series|short|sitcom|soap|story|thriller|tragedy|video ?game|western
`);

/** What a headline tells, and a text may open without telling: news tells it at once. */
export const DISGUISES: readonly string[] = lines(`
  animation|april fools?|ballet|comed(?:y|ies)|comic strip|computer game|drill|dry run|exhibition|fairy ?tale|farce|fictional|fictitious|folk ?tale|forecast:|gag|hoax|horror film|man(?:o)?euv(?:er|re)|musical|novel|novella|opera|operetta
  (?:made|written|wrote) (?:an?|the) (?:film|opera|play|poem)|painting|parody|picture book|practical joke|practi[cs]es for|prank(?:ster)?|hoaxer|joker|trickster|puppet (?:play|show|theatre)|radio play|rehears(?:al|e|ed|es)|satire|satirical|scenario|simulation|sitcom|spoof|stage play|thriller|training exercise|tragicomedy|tv series|video ?game|war game
`);
