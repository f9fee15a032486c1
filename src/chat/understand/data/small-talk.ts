/** What people say before they ask. */
export const GREETINGS =
  /^(?:(?:hi|hello|hey|hiya|hallo|howdy|yo|greetings|dear|ok|okay|good (?:morning|afternoon|evening|day|night)|morning|evening)(?:[\s,]+(?:there|all|everyone|everybody|team|folks|again|bot|robot|on record|onrecord|newsroom|friend|friends|guys|desk)(?![\p{L}'’]))*(?![\p{L}'’])[\s,!.;:–—-]*)+/u;

/** How people ask politely, before what they want. */
export const POLITE =
  /^(?:(?:please|pls|plz|kindly|so|and|then|now|also|hmm|um|well|quick question|question|thanks|(?:can|could|would|will) (?:you|i|we)(?: please| kindly)?|do you (?:know|have|remember)|have you (?:got|read|seen)|i (?:want|need|wish|would like|'d like)(?: to)?(?: (?:know|see|hear|read|have|get|find out))?|(?:find|figure|work) out|i'd (?:like|love)(?: to)?(?: (?:know|see|hear|read|have|get))?|i'm looking for|i am looking for|looking for|we (?:want|need)(?: to)?(?: (?:know|see|have))?|let (?:me|us) (?:know|see|have|hear)|let's (?:see|hear|have)|(?:tell|show|give|get|find|fetch|send|read|remind) (?:me|us)|any idea|any chance of)(?![\p{L}'’])[\s,!.;:–—-]*)+/u;

/** What people add at the end. */
export const THANKS =
  /(?:[\s,.!]+(?:please|pls|plz|thanks|thank you|many thanks|thx|ty|cheers|ta|anyone|anybody|guys|folks|bot|btw|by the way|if possible|if you can|mate))+$/u;

/** Talk that asks for nothing in the news: what I can do is the best answer. */
export const SMALL_TALK =
  /^(?:(?:hi|hello|hey|thanks|thank you|thx|cheers|bye|goodbye|good ?night|see you|test|testing|ping|ok|okay|yes|no|lol|wow|nice|cool|great|good bot|bad bot|well done|sorry|welcome)(?: (?:a lot|so much|very much|you|bot|all|everyone|everybody|again|there|then|one|job|work|me|us|[0-9]+|in advance))*|who (?:are|made|built|runs) you|what (?:are|can|do|could|else can) (?:you|i|we)(?: (?:do|ask|type|say|know|offer|for|here|answer|really))*(?: (?:you|here|do|with you|this|for me|for us))*|(?:are|aren't) you .{0,40}|is (?:this|it|there) (?:an? |the )?(?:ai|bot|robot|human|person|people|gpt|chatgpt|llm|machine|free|safe|working).{0,24}|(?:can|could|do) you (?:speak|understand|use|work|like|think|sleep|have feelings) ?.{0,40}|what is your name|what's your name|what is (?:this|on record|this bot|it)|what's this|how (?:are|old are) you.{0,20}|how (?:do|can|should|does) (?:i|we|you|this|it) .{0,60}|how to .{0,40}|how does (?:this|it) work|help(?: me| us)?(?: .{0,20})?|i need help|commands|menu|options|instructions|what now|start|tell .{0,10}joke|anyone (?:there|here)|is (?:anyone|anybody) there|are you there|what(?:'s| is| are) (?:the|your) (?:commands|options|features)|who is there)$/u;
