/**
 * Lines around an article that belong to the site or the agency, whole. Patterns that would also
 * match prose require that the line does not end like a sentence, or name a thing only a site says.
 */
export const HOUSE_LINES = [
  /^(?:advert(?:isement|s)?|ads?|anzeige|publicidad|publicité|werbung|caption|close|log ?in|sign ?in|highlights|sponsored(?: content)?|story continues below.{0,60}|article continues (?:below|after).{0,60}|loading(?:…|\.{3})?|skip to (?:main )?content|trending(?: now)?)$/iu,
  /^\(?(?:advert(?:isement)?|(?:story|article) continues below)(?: ad(?:vertisement)?)?\)?(?:\s?[-–—:|]\s?(?:(?:story |article )?continues?(?: reading)?(?: below)?|scroll to continue.{0,30}))?$/iu,
  /^scroll (?:down )?(?:to|for) (?:continue|more|the rest|read)\b.{0,60}[^.?!]$/iu,
  /^(?:share|tweet|print|e-?mail|comments?|leave a comment|copy link|whatsapp|facebook|twitter|linkedin|reddit|telegram|save|bookmark)(?:\s*(?:[|/·,&:]|\(?\d+\)?(?!\d)|this|on|via|article|story|page|post|facebook|twitter|x|e-?mail|whatsapp|linkedin|telegram|print|share|and))*[.:!]?$/iu,
  /^(?:views?|post views|reads|shares|likes|comments|word count)\s*:?\s*[\d.,]+\s*[km]?$/iu,
  /^(?:tags|topics|filed under|categor(?:y|ies)|keywords|posted in)\s*:\s*.{0,200}$/iu,
  /^(?:read|see|watch|listen)\s+(?:more|also|next|now)\b(?:.{0,160}[^.?!”"])?$/iu,
  /^(?:read|continue)\s+(?:reading|(?:the\s+)?(?:full|rest|whole|original))\b(?:.{0,120}[^.?!”"])?$/iu,
  /^explore more (?:on|from|about|in)\b.{0,120}$/iu,
  // what leads elsewhere, in other languages: Mehr zum Thema, Lire aussi, Lea también, Leggi anche, Lees ook
  /^(?:mehr zum thema|lesen sie (?:auch|mehr|dazu)|auch interessant|siehe auch|(?:à )?lire aussi|voir aussi|le[ae] también|te puede interesar|leia (?:também|mais)|leggi anche|lees ook)\s*[:|–—-].{0,160}$/iu,
  // 3 of 12; Image 3 of 12
  /^(?:(?:image|photo|slide|picture)\s+)?\d{1,3}\s*(?:of|\/|of\s*\/)\s*\d{1,3}$/iu,
  // a handle or an e-mail address
  /^(?:(?:twitter|facebook|instagram)\.com\/\S+|@?[\w.+-]+@[\w-]+\.[\w.-]+|@\w+)$/iu,
  // [caption id=12]: the site's own markup, left in by mistake
  /^\[\/?(?:audio|caption|embed|gallery|playlist|video)\b[^\]]*\].{0,120}$/iu,
  /^\[\/?[a-z][\w-]{1,20}\s[^\]=]{1,60}=[^\]]*\].{0,120}$/iu,
  /^this (?:document|material|article) (?:is subject to copyright|may not be (?:published|reproduced))\b.{0,360}$/iu,
  /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4})).{0,300}$/iu,
  /^.{0,120}\ball rights reserved\b.{0,120}$/iu,
  /^(?:photo|image|picture|file photo|credit)s?\s*:.{0,160}$/iu,
  /^[^.?!]{1,300}\((?:image|photo|picture|pic|credit)s?\s*:\s*[^()]{1,80}\)$/iu,
  /^comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)\b.{0,80}$/iu,
  /^(?:we|this (?:site|website)) uses? cookies\b.{0,300}$/iu,
  // what WordPress adds to every item of a feed
  /^(?:the post|der beitrag|l['’]article|el (?:cargo|post|artículo)|la entrada|il post|o post) .{1,300} (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|(?:se publicó|apareció) (?:primero|antes) en|proviene da|apareceu primeiro em) [^,;]{1,100}$/iu,
  /^(?:this (?:article|story|post) )?(?:was )?(?:first|originally) (?:appeared|published) (?:on|in|by) .{1,100}$/iu,
  /^our standards\s*:.{0,120}$/iu,
  /^(?:this (?:article|piece|story) (?:has been|is|was) republished\b.{0,200}|republished (?:here )?(?:with permission )?from [^,;]{1,80})$/iu,
  // nothing but names and agencies
  /^\(?[Ww]ith (?:agency inputs?|(?:additional )?(?:contributions?|files|inputs?|material|reporting) (?:by|from)(?: (?:agenc(?:ies|y)|and|of|the|wires|\p{Lu}[\p{L}\p{M}.’'-]{0,30}),?){1,15})\)?\.?$/u,
  /^contact \p{Lu}[^.?!]{1,60} (?:at|on|via|by) \S{1,60}@\S{1,60}(?: or .{1,120})?$/iu,
  // the parts of a player
  /^(?:(?:play|pause|unmute|mute|replay|watch) ?(?:video|audio|clip)?|(?:this|the) is a modal window\.?|(?:beginning|end) of dialog window\b.{0,120}|the media could not be loaded\b.{0,160}|press shift question mark\b.{0,80}|text ?color ?(?:black|opacity|white)\b.{0,200}|\d{1,3} (?:seconds?|minutes?)(?:, \d{1,2} seconds?)? of \d{1,3} (?:seconds?|minutes?)(?:, \d{1,2} seconds?)?(?: ?volume \d{1,3}%)?|listen to (?:this|the) (?:article|story|post)\.?|\d{1,3} ?min(?:utes?|s)?(?: (?:read|listen))?\.?|this audio is (?:auto-?|ai[- ])generated\b.{0,120}|press enter or click to view image.{0,40})$/iu,
  // what Medium, Substack, Discourse and the like write around a post
  /^(?:[-–—]{1,2} ?\d{0,6}|listen|more|follow(?:ing)?|reply|replies|no (?:responses|comments|replies)(?: yet)?|\d{1,6} (?:responses?|comments?|repl(?:y|ies)|likes?|restacks?|shares?)|write a response|[\d.,]{1,8} ?[km]? followers?(?: ?[·•|] ?[\d.,]{1,8} ?[km]? following)?|\d{1,6} posts? - \d{1,6} participants?|(?:read|view) full topic|ready for more\?)$/iu,
  /^npr transcripts are created\b.{0,380}$/iu,
  /^(?:hosted (?:on|by) acast|learn more about your ad choices|our sponsors:)(?:$|[.\s]).{0,160}$/iu,
  /^(?:get|save|use|enjoy) .{0,80}\b(?:with|use|using|enter)(?: the| promo| discount| coupon)* code [A-Z\d]{3,20}\b.{0,60}$/iu,
  // the tags of a video
  /^#[\p{L}\p{N}_]{1,50}(?: #[\p{L}\p{N}_]{1,50}){0,30}$/u,
  // the end of a press release
  /^(?:forward[- ]looking statements?|cautionary (?:note|statements?)\b.{0,80}|safe harbou?r\b.{0,60})[:.]?$/iu,
  /^(?:this|the) (?:press |news )?release (?:contains|includes|may contain)\b.{0,40}\bforward[- ]looking\b.{0,480}$/iu,
  /^(?:media|press|investor)(?: relations?)?(?: (?:and|&) (?:media|press|investor)(?: relations?)?)? (?:contacts?|enquiries|inquiries)(?::.{0,120}[@\d].{0,60}|:)?$/iu,
  // “Interview: …”, “Text: …” with a name alone
  /^(?:interview|text|words|story|report|video|audio|photos?|photographs?|illustrations?|graphics?|translation|moderation|produce[rd])(?: by)?\s*:\s*\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){1,3}\.?$/iu,
];

/** Lines that ask the reader for something: a story, an address, a visit elsewhere. */
export const PLEAS = [
  /^(?:also read|read also|also see|must[- ]read|don['’]t miss|editor['’]s pick|(?:you )?may also like)\s?(?:\|.{0,160}|[:–—-].{0,160}[^.])$/iu,
  /^(?:click|tap) here\b.{0,200}$/iu,
  /^(?:please )?(?:subscribe|sign up|register|log ?in|join)(?: (?:now|today|here|free))?(?: (?:to|for|here|now|today|and|or|with|our)\b.{0,200})?[.!]?$/iu,
  /^(?:follow|like|join|find|watch|add|contact|support|e-?mail|tell|write to) (?:us|our)\b.{0,200}$/iu,
  /^follow .{1,80} on (?:twitter|x|facebook|instagram|bluesky|threads|mastodon|linkedin|tiktok|youtube|telegram|whatsapp|google news|apple news|flipboard)\b.{0,120}$/iu,
  /^follow .{1,60} on .{1,120}\b(?:send|share|email|e-mail) (?:us )?your (?:story|news|tips?|ideas?|stories|photos?|pictures?)\b.{0,160}$/iu,
  /^(?:send|share|e-?mail)(?: us)? your (?:story|news|tips?|ideas?|stories|photos?|pictures?)\b.{0,160}$/iu,
  /^(?:what do you think|have your say|tell us what you think|agree or disagree)\b[?:.!].{0,120}$/iu,
  /^(?:let us know|share your (?:thoughts|views?|opinions?)|join the (?:conversation|discussion)|leave (?:a|your) comment|tell us) (?:what you think |your thoughts )?(?:in|below|on)\b.{0,80}$/iu,
  /^you (?:can|may) unsubscribe (?:any ?time|at any ?time|by|here|via|whenever)\b.{0,80}$/iu,
  /^(?:subscribe|follow us(?: on \S{1,20})?|website|instagram|twitter|facebook|tiktok)\s?:\s?(?:https?:\/\/)?\S{3,200}$/iu,
  /^(?:are you )?(?:enjoying|liked?|loved?) (?:our (?:journalism|news|reporting|stories|work)|th(?:e|is) (?:article|content|newsletter|piece|post|stor(?:ies|y))|what you(?:['’]re| are|['’]ve| have)? (?:read|reading|see|seeing))\b[^.?!]{0,40}\?.{0,160}$/iu,
  /^[^.?!]{1,60} is an? (?:non-?profit|reader-(?:supported|funded)|independent|member-supported) (?:newsroom|news (?:organi[sz]ation|site)|publication|newsletter)\b.{0,40}[.!] .{0,30}\b(?:to (?:receive|support)|sign up|donate|subscribe|support|become|consider)\b.{0,200}$/iu,
  /^[^.?!]{1,60} is a reader-supported (?:publication|newsletter)\.$/iu,
  /^this post is for (?:paid|paying) (?:subscribers|members)\.?$/iu,
  /^(?:abonnieren sie|bestellen sie|melden sie sich)\b[^.?!]{0,60}\bnewsletter\b[^.?!]{0,120}[.!]?$|^(?:hier|jetzt)\b[^.?!]{0,60}\bnewsletter (?:abonnieren|anmelden|bestellen)[.!]?$/iu,
  /^(?:inscrivez-vous|abonnez-vous|recevez|suscríbe(?:te|ase)|recibe|iscriviti|schrijf je in|meld je aan)\b[^.?!]{0,80}\b(?:newsletter|lettre d['’]information|boletín|nieuwsbrief)\b[^.?!]{0,120}[.!]?$/iu,
  /^(?:download|get|install|try) (?:our|the) (?:[\p{L}\d]{1,20} ){0,3}(?:app|newsletter|e-?paper)\b.{0,200}$/iu,
  /^get in touch(?:[:.!].{0,200}| (?:with (?:us|our|the)|via|by|at|on|through)\b.{0,200})?$/iu,
  /^(?:do you have|have you got|got|have) (?:a|an|any|more|some) (?:news |confidential )?(?:stor(?:y|ies)|tips?|questions?|comments?|information|views?|opinions?)\b.{0,80}\?\s.{0,120}\b(?:contact|e-?mail|tell us|let us|get in touch|write|send|signal|call|message|share|reach|join)\b.{0,120}$/iu,
  /^(?:do you have|have you got|got|have) (?:a|any) (?:news )?(?:story|tips?)\?$/iu,
  /^to (?:read|view|see|access|unlock|continue reading) (?:the |this )?(?:full |whole |rest of (?:the|this) )?(?:story|article|report|post|content)?,? ?(?:please )?(?:subscribe|sign up|sign in|log ?in|register|click|visit|become)\b.{0,200}$/iu,
  /^(?:never|don['’]t) miss (?:a|an|the|out|any|our|another)\b.{0,200}$/iu,
  /^(?:thanks|thank you) for (?:reading|subscribing|signing up)\b.{0,200}$/iu,
  /^(?:stay|keep) (?:up to date|informed|updated|in the know|up-to-date)\b.{0,160}$/iu,
  /^(?:get|receive|have|want) (?:the|our|all|more|breaking|daily|your|unlimited)\b.{0,120}\b(?:newsletters?|inbox|e-?mail(?:ed)?|alerts?|on your (?:phone|mobile))\b.{0,120}$/iu,
  /^.{0,60}\b(?:sign up|subscribe) (?:to|for) .{0,40}\b(?:newsletters?|e-?mails?|alerts?|briefing|podcast|channel|updates)\b.{0,120}$/iu,
  /^(?:you need to |please )?(?:enable|turn on) javascript\b.{0,160}$/iu,
  /^(?:this (?:article|content|story) is|exclusively|only) (?:reserved )?(?:for|available to) (?:our )?(?:subscribers|members)\b.{0,120}$/iu,
  /^(?:already|are you) (?:a |an )?(?:pa(?:id|ying) )?(?:subscriber|member|subscribed|registered)\?.{0,160}$/iu,
  /^(?:support|become a) (?:our|independent|quality|local|member|subscriber|supporter)\b(?:.{0,60})\b(?:journalism|reporting|work|today|now|from [€$£]\s?\d\S{0,10})[.!]?$/iu,
];
