// said, says, according to, the report found: somebody other than the author speaks
const REPORTS =
  /\b(?:according to|(?:argue|believe|claim|complain|insist|maintain|suggest|warn)\b|accus(?:ed|es)|acknowledg(?:ed|es)|add(?:ed|s)|admit(?:s|ted)|announc(?:ed|es)|argu(?:ed|es)|ask(?:ed|s)|believ(?:ed|es)|call(?:ed|s) (?:for|on)|claim(?:ed|s)|condemn(?:ed|s)|confirm(?:ed|s)|critici[sz](?:ed|es)|den(?:ied|ies)|describ(?:ed|es)|explain(?:ed|s)|express(?:ed|es)|insist(?:ed|s)|not(?:ed|es)|promis(?:ed|es)|quoted|repl(?:ied|ies)|report(?:ed|s)|said|say|says|saying|stat(?:ed|es)|tell|tells|told|tweet(?:ed|s)|urg(?:ed|es|ing)|vow(?:ed|s)|warn(?:ed|s|ing)|wr(?:ites|ote))\b/u;
// I said, as we reported: the author himself
const BY_AUTHOR =
  /\b(?:I|[Ww]e) (?:\w+ )?(?:add|argue|ask|claim|report|said|say|told|tell|urge|wrote)/u;

/** Whether what the author writes is what somebody else says. */
export const isReported = (own: string): boolean =>
  own.includes('“”') || (REPORTS.test(own) && !BY_AUTHOR.test(own));
