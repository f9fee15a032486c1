import { lines } from './lines.ts';

/** Parts of regular expressions: openings of what is made up. */
export const SUPPOSING: readonly string[] = lines(String.raw`
  (?:just )?imagine (?:a|an|being|for|how|if|living|that|the|this|waking|what|you|your|yourself|\p{Ll}+ing)\b
  (?:let us|let['’]s) (?:imagine|pretend|say|suppose)
  (?:now )?suppose(?: for a moment)?,? (?:a|an|for|it|that|the|there|they|we|you|your|\p{Lu})
  assume(?: for a moment)?,? (?:for|that|the|you)
  consider this scenario
  if only\b
  in an ideal world|in a perfect world
  (?:now )?picture (?:a|an|the|this|yourself|your)\b
  say (?:that )?(?:you|your)\b
  think of (?:a|an) \p{Ll}+ (?:in which|that|where|who)
  what if\b
  you(?:['’]re| are) (?:driving|lying|sitting|standing|walking)|you (?:open|step|wake|walk)\b
`);

/** The same, of what is meant the other way round. */
export const JESTING: readonly string[] = lines(String.raw`
  (?:and |so )?(?:here|that|this) is what \p{P}?[^.!?]{2,80}? (?:buy|buys|get|gets|looks? like)(?: you| us| them)?[.!?]?$
  (?:bravo|congratulations|hooray|hurray|how (?:chivalrous|convenient|kind|noble|nice|touching|thoughtful)|just kidding|lucky (?:them|us|you)|my hero|nice try|no joke|no kidding|no,? really|no,? seriously|not a joke|problem solved|seriously|so far,? so good|well done|what could (?:possibly )?go wrong|what else|who knew|yes,? (?:really|seriously)|yes,? you (?:heard|read) (?:that )?right|you (?:can['’]?not|can['’]t|could ?n['’]t) make (?:it|this) up|you (?:heard|read) (?:that )?right)\b[^.!?]{0,40}[.!?]*$
  (?:because,? of course|oh how|oh,? (?:and|but|the|well|what|wait|yes|no|(?:the )?(?:irony|joy))|surely (?:no ?body|no one)|thank (?:goodness|god|heavens?))\b
  as if\b[^,]*$
`);

/** The same, anywhere in a sentence. */
export const JESTING_ANYWHERE: readonly string[] = lines(String.raw`
  (?:would|['’]d) (?:have|like) (?:everybody|everyone|people|the (?:public|world)|us|voters|you) (?:all )?(?:to )?(?:believe|know|think)
  (?:wants|want) (?:everybody|everyone|the world|us|you) to (?:believe|know|think)
  in (?:an|a) (?:alternative|parallel) universe
  (?:pigs|cows) (?:might|will) fly
  april fools?\b
`);

/** What words say that are no news: a slogan, a title, a sign, a plot. */
export const WORD_BEARERS: readonly string[] = lines(`
  ads?|advert(?:isement)?s?|anthem|badge|banners?|billboards?|brochure|bumper sticker|campaign|caption|cartoon|chant|chorus|commercial|computer game|drama|episode|exercise|fairy tale|fantasy|fiction|film|flyers?|game|graffiti|hats?|headline|hymn|jingle|joke|label|leaflets?|legend|lyrics?|motto|movie|musical|myth|nickname|novel|opera|pamphlet|parody|placards?|plot|posters?|premise|promise|prophecy|pun|rallying cry|rhyme|sale?s pitch|satire|scenario|screenplay|script|shirts?|signs?|simulation|sketch|slogans?|song|spot|stickers?|story ?line|storyline|tagline|tale|thriller|title|trailer|t-shirts?
`);
