const oneOf = (lines: string): string =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|');

// `maybe`, `just`: what stands between polite words
const SOFT =
  '(?: (?:please|kindly|possibly|perhaps|maybe|just|quickly|also|at all|then|by any chance))*';
// `you`, `anyone`: who is asked
const ASKED = '(?:you|u|i|we|someone|somebody|anyone|anybody|one)';
const END = "(?![\\p{L}'’])[\\s,!.;:?…–—-]*";

/** What people say before they ask. */
export const GREETINGS =
  /^(?:(?:hi|hello|hey|heya|hiya|hallo|howdy|yo|oi|sup|greetings|dear|ok|okay|good (?:morning|afternoon|evening|day|night)|morning|evening|afternoon)(?:[\s,]+(?:there|all|everyone|everybody|team|folks|again|bot|robot|on record|onrecord|newsroom|friend|friends|guys|desk|mate|sir|madam|sir or madam)(?![\p{L}'’]))*(?![\p{L}'’])[\s,!.;:–—-]*)+/u;

/** How people ask politely, before what they want. */
export const POLITE = new RegExp(
  `^(?:(?:${oneOf(`
    (?:pretty )?(?:please|pls|plz)|kindly
    tbh|honestly|frankly|ngl|imo|ok so|so yeah|alright|all right
    so|and|then|now|also|hmm+|um+|uh+|er+m?|well|right|anyway|anyways|basically|btw|by the way|fyi|like|just|oh|ah
    thanks|thank you|(?:many )?(?:thanks|thx|ty) in advance
    (?:a |one |another |just a |just one )?(?:very )?(?:quick |short |small |random |silly |stupid |dumb |basic |simple |serious |genuine |honest )?(?:question|query|q|request|one|ask|favou?r)(?: for (?:you|u|the bot|the desk|everyone|all))?(?=[ ]*[:,.!?;–—-])
    (?:i'm |i am |im |we're |so |very |really )*sorry(?: (?:to|2|for) (?:bother|trouble|disturb|ask|asking|bothering|interrupt|be a (?:pain|bother|nuisance)|the (?:bother|trouble|spam)|pester|nag)(?:ing)?(?: (?:you|u|everyone|all|again|so late|so early))*)?(?:,? but)?
    (?:excuse|pardon|forgive) me(?:,? but)?
    (?:my )?apologies(?: (?:if|for|in advance)[^,.!?;:]{0,50}(?=[,.!?;:]))?
    (?:i )?hope (?:this|that|it|you|everyone|all|u|i|im|i'm)\\b[^,.!?;:]{0,60}(?:[,.!?;:]|(?= but ))(?: ?but)?
    (?:i'm |i am |im )?(?:not (?:quite |really )?sure|unsure|no idea|don't know|dont know|i don't know|i dont know) (?:if|whether|how|where|who)[^,.!?;:]{0,60}?(?:[,.!?;:]|(?= but ))(?: ?but)?
    if (?:it's|its|it is|that's|thats|that is|this is|you (?:can|could|have|get|don't|do not|wouldn't|would|please)|possible|i (?:may|might|can|could)|not too|u can)\\b[^,.!?;:]{0,50}[,.!?;:]
    when(?:ever)? (?:you|u) (?:get|have|find|got|can|are free)(?: (?:a|the|some|time|minute|min|moment|mo|sec|second|chance|spare|free))*
    (?:i(?: was| am|'m|m)? |we(?:'re| are| were)? )?(?:just )?(?:wonder|wondering|curious|asking|was asked)(?: (?:if|whether))?(?: ${ASKED}(?: (?:could|can|might|would|happen to))*(?: (?:know|tell (?:me|us)|have|remember|find|check|see|show (?:me|us)))?(?: (?:if|whether))?)?(?= )
    (?:would|do) (?:you|u) (?:mind|be (?:so kind|able|willing))(?: (?:as )?to)?(?: (?:telling|showing|giving|sending|finding|getting|checking|looking|reminding)(?: (?:me|us|up|for|if|whether))*)?
    (?:would it be|is it|is that|if) (?:at all )?possible to
    is there (?:any|a) (?:way|chance|possibility)(?: (?:to|of|that|you could|you can|we could|i could|i can))*
    (?:any|is there any|what's the|whats the) chance(?: (?:of|that|you|u|we|i|could|can|might|have))*
    (?:can|could|may|might) (?:i|we)${SOFT} (?:ask|know|see|have|get|hear|request|check|find)(?: (?:you|u|for|if|whether|about(?= (?:what|how|whether))))*
    (?:i|we) (?:(?:just|kind of|kinda|totally|completely) )?(?:forgot|forget|can't remember|cant remember|can't recall|cannot remember|don't remember|dont remember|missed|lost track of|keep forgetting|was told to ask|have to ask)(?= (?:what|who|whether|if|when|how|about))
    (?:can|could|would|will|may|might|cn|cld)${SOFT} ${ASKED}${SOFT}
    do (?:you|u|we) (?:know|have|remember|happen to (?:know|have))(?: (?:if|whether))?
    have (?:you|u|we) (?:got|read|seen|heard)(?: (?:if|whether))?
    (?:i|we)(?:'d| would|'ll| will)? (?:really |just |only |kinda |sort of )*(?:want|wanted|need|needed|wish|like|love|have|got)(?: to)(?: (?:quickly|just|really|please))*(?: (?:know|see|hear|read|have|get|find|find out|check|look up|ask|understand|learn))*(?: (?:if|whether|about(?= (?:what|how|whether))))?
    (?:i|we) (?:want|need|wish)(?: for)?
    (?:i|we)(?:'d| would) (?:really )?(?:be (?:very |really |so |most )?(?:grateful|glad|happy|pleased|thankful|interested|curious)|appreciate(?: it)?|love it|like it)(?: (?:if|to|for|in))*(?: (?:you|u|someone|anyone) (?:could|can|would|might))?(?: (?:know|see|hear|read|have|get|find out|find))?
    (?:(?:i'm|i am|im|we're|we are) )?(?:looking for|after|trying to (?:find|see|work|figure|get|remember|understand|check)(?: out| up)?|interested in|keen to (?:know|see|hear))(?= )
    help (?:me|us)(?: out)?(?: (?:to|with))?(?: (?:find|see|understand|know|remember|work|figure|get|look|track|dig)(?: (?:out|up|down|for))*)?
    (?:find|figure|work|dig) out(?: (?:if|whether))?
    (?:let|get) (?:me|us) (?:know|see|have|hear)(?: (?:if|whether))?|let's (?:see|hear|have)
    (?:tell|show|give|get|find|fetch|send|read|remind|bring|grab|hand|text|pass) (?:me|us)(?: (?:if|whether|of(?= what)|about(?= what)))?
    (?:telling|showing|giving|sending|finding|getting) (?:me|us)(?: (?:if|whether))?
    (?:my|our|the) (?:editor|boss|manager|friend|colleague|teacher|professor|team|desk|wife|husband|mum|mom|dad|son|daughter|client|readers?|listeners?|students?|users?)(?: (?:and i|here|just|really|also))* (?:wants?|needs?|asks?|asked|would like|'d like|wonders?|is asking|was asking|is wondering|are wondering|are asking)(?: me)?(?: to (?:know|see|hear|read|have|find out|check))?(?: (?:if|whether|about|for))?
    (?:my|our|the) (?:\\p{L}+ )?\\p{L}+ (?:wants?|needs?|asks?|asked|is asking|would like)(?: to (?:know|see|hear|read|have))?(?= (?:what|who|quotes?|anything|everything)\\b)
    what (?:was|is) it (?:again )?that(?= )
    (?:pull|put|gather|get) together|round up|pull up|bring up|dig (?:up|out)|look up(?= (?:what|quotes?|statements?|comments?|anything|everything))|check (?:if|whether|what)(?= [^"“]*$)
    any idea|any ideas|any clue|anyone know|anybody know|does (?:anyone|anybody) know|who knows
    (?:for|as) (?:my|an|our|the|a) (?:article|essay|story|piece|report|class|homework|thesis|paper|editor|boss|show|reporter|journalist|student)(?=[ ]*[,:])
  `)})${END})+`,
  'u',
);

/** What people add at the end. */
export const THANKS = new RegExp(
  `(?:[\\s,.!?;:()–—-]+(?:${oneOf(`
    please|pls|plz|anyone|anybody|guys|folks|bot|btw|by the way|mate|lol|lmao|haha+|xx*|tbh|imo|fr|asap|rn|thanks bot
    (?:for|to) (?:me|us)|question mark|exclamation (?:mark|point)|full stop|if possible|if (?:you|u) (?:can|could|may|please|know|don't mind|dont mind|wouldn't mind|have (?:it|them|that|any|time))|if (?:that's|thats|it's|its) (?:ok|okay|alright|fine|possible|not too much(?: trouble| to ask)?)
    when (?:you|u) (?:can|get a (?:minute|moment|sec|second|chance)|have (?:time|a (?:minute|moment|sec|second)))
    (?:it's|its|this is|bit|kinda|kind of|very|rather|quite|really)(?: (?:a|bit|kinda|kind of|very|rather|quite|really))* urgent|no (?:rush|hurry|worries|pressure)|(?:i'm|im|i am) (?:in a (?:hurry|rush)|on deadline)|on deadline
    can (?:you|u) (?:help|check|find out|tell me)|any (?:idea|ideas|clue|help)(?: appreciated)?|(?:can|could|would) (?:you|u|someone|anyone) (?:please |pls )?(?:remind|help|tell|show|send|inform)(?: (?:me|us))?|remind me|help me(?: out)?|much appreciated|appreciate it|appreciated|right|eh|huh|yeah|ya know|innit|or (?:what|something|not|anything|so)
  `)}))+$`,
  'u',
);

// what may stand between a thank you and the name: `so much`, `for your help`
const WARMTH =
  '(?: (?:so much|very much|a lot|a bunch|a million|a ton|loads|again|all|everyone|team|guys|in advance|for (?:your|the|any) (?:help|time|trouble)|for helping|sincerely|faithfully|truly|mate|bot|man|dude|xx*))*';
// `Priya`, `Tom W.`: who signs; a preposition goes on with the question
const NAME =
  "(?!(?:about|around|at|by|concerning|for|from|in|last|of|on|over|re|regarding|since|to|today|until|with|yesterday)\\b)\\p{L}[\\p{L}.'’-]{0,20}";

/** “Many thanks, Priya”: how people take leave, with their names. */
export const SIGN_OFF = new RegExp(
  [
    `[\\s,.!?;:()–—-]+(?:(?:and )?(?:many |big )?(?:thanks|thank you|thankyou|thank u|thx|thnx|tnx|ty|tysm|cheers|ta)|(?:with )?(?:kind|best|warm|warmest|many) (?:regards|wishes))`,
    `[\\s]*[,.!?;()\\n–—-]+[\\s]*(?:best|regards|rgds|yours|sincerely|love|br|wishes|xo+)`,
  ]
    .map(
      (leave) =>
        `${leave}${WARMTH}(?:\\s?[,.!\\n–—-]+\\s?${NAME}(?: ${NAME})?| ${NAME})?[\\s.!,)]*$`,
    )
    .join('|'),
  'u',
);

// `– Priya`, or a name on a line of its own
export const NAME_ALONE =
  /[?!.]\s+[–—-]\s*\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{0,20})?\.?$|[?!.,]\s*\n\s*[–—-]*\s*\p{Lu}\p{L}{1,20}(?: \p{Lu}\p{L}{0,20})?\.?$/u;

/** Talk that asks for nothing in the news: what I can do is the best answer. */
export const SMALL_TALK =
  /^(?:(?:hi|hello|hey|(?:many |big )?thanks|thank you|thx|cheers|bye|goodbye|good ?night|see you|test|testing|ping|ok|okay|yes|no|lol|wow|nice|cool|great|good bot|bad bot|well done|sorry|welcome)(?: (?:a lot|so much|very much|you|bot|all|everyone|everybody|again|there|then|one|job|work|me|us|[0-9]+|in advance))*|who (?:are|made|built|runs) you|what (?:are|can|do|could|else can) (?:you|i|we)(?: (?:do|ask|type|say|know|offer|for|here|answer|really))*(?: (?:you|here|do|with you|this|for me|for us))*|(?:are|aren't) you .{0,40}|is (?:this|it|there) (?:an? |the )?(?:ai|bot|robot|human|person|people|gpt|chatgpt|llm|machine|free|safe|working).{0,24}|(?:can|could|do) you (?:speak|understand|use|work|like|think|sleep|have feelings) ?.{0,40}|what do you (?:think|reckon)(?: (?:of|about) (?:all )?(?:it|that|this))?|what is your name|what's your name|what is (?:this|on record|this bot|it)|what's this|how (?:are|old are) you.{0,20}|how (?:do|can|should|does) (?:i|we|you|this|it) .{0,60}|how to .{0,40}|how does (?:this|it) work|help(?: me| us)?(?: (?!(?:find|see|know|understand|work|figure|get|look|track)\b).{0,20})?|i need help|commands|menu|options|instructions|what now|start|tell .{0,10}joke|anyone (?:there|here)|is (?:anyone|anybody) there|(?:are )?you there|who(?:'s| is) there|what(?:'s| is| are) (?:the|your) (?:commands|options|features)|who is there)$/u;

/** What of it asks what I can do. */
export const ASKS_FOR_HELP =
  /^(?:what (?:can|do|could|else can) |what is (?:this|on record|this bot|it)$|what's this$|how (?:do|can|should|does) |how to |help|i need help|commands|menu|options|instructions|what now|start$|what(?:'s| is| are) (?:the|your) (?:commands|options|features)|(?:can|could|do) you )/u;
