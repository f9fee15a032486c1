const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/**
 * Verbs by which a question asks where somebody stands. They say more than “said”, and nobody can
 * search for them: what is looked for is all that the person said about the rest.
 */
export const STANCE_VERBS = words(`
  abandon accept acknowledge address admit advise advocate agree allow announce answer apologise
  apologize applaud approve ask assure attack avoid back ban bemoan believe blame block boast
  boycott call cancel celebrate challenge change claim clarify come commit comment complain concede
  condemn condone confirm confront congratulate consider contest contradict correct criticise
  criticize cut dare decide declare decline decry defend delay demand denounce deny deplore deserve
  disagree disapprove dismiss dispute distance disown do doubt downplay drop encourage endorse
  expect explain expose express fault favor favour fear feel fight forbid forgive get give go guarantee
  handle hate hint honour honor hope ignore imply insist insult intend invite join judge justify know
  lament lie like love lose make mean mind mock move offer object oppose order overturn pay plan pledge praise
  predict prefer press promise propose protest push question raise rate react rebuff rebuke rebut recall recommend
  reconsider refuse refute regret reject rely remember renounce repeat reply resent reserve resign
  resist respond reverse retract reveal rule sanction save scrap see settle shrug side sign slam
  speak stand stop suggest support suspect swear take talk target tell think threaten treat trust try tout
  understand unveil urge veto view vote vow want warn weigh welcome wish withdraw wonder worry
`);

/** How somebody may be about something: “is she against the deal”. */
export const STANCE_ADJECTIVES = words(`
  afraid against agreeable alarmed angry annoyed anti anxious ashamed available aware behind bothered
  cautious certain clear committed concerned confident content convinced critical cross
  defensive delighted disappointed dismissive done doubtful eager enthusiastic excited frustrated
  furious glad grateful guilty happy hopeful hostile impressed keen mad nervous neutral okay open
  opposed optimistic pessimistic pleased prepared pro proud ready relaxed relieved resigned
  responsible sad satisfied sceptical scared serious sick skeptical sorry supportive sure surprised
  suspicious sympathetic tired tough unhappy unsure upset wary willing worried worrying
`);

/** Those that say no more than “said”, which is searched for anyway. */
export const SAYING_VERBS = words(`
  answer comment declare explain express feel reply respond say speak talk tell think believe view
  react state mention remark
`);

/** In a sentence that is no question, these verbs alone are sure to be none of its topic. */
export const SURE_VERBS = words(`
  admits agrees apologised apologises apologized believes blames condemned condemns confirmed
  confirms criticised criticises criticized criticizes defended defends demanded demands denied denies
  denounced denounces disagrees dismissed dismisses disputes endorsed endorses expects insisted
  feels insists opposed opposes praised praises promised refused refuses regrets regretted rejected rejects
  slammed supports threatened thinks threatens urged urges vowed vows wants warned warns welcomed welcomes
`);

/** Behind such a verb they belong to it: “agree with”, “rule out”, “call for an end to”. */
export const VERB_PARTICLES = words(
  'about against any at away by down for from in into of off on out over to towards up upon with that',
);

/** Behind these, “to” leads to another verb: “want to raise pay”. */
export const TO_VERBS = words(`
  afraid agree dare decide decline deserve eager expect fear happy hope intend keen like love mean
  offer plan pledge prefer prepared promise ready refuse swear threaten try urge vow want willing wish
`);

/** A question by which one asks where somebody stands begins so. */
export const QUESTION_WORDS = words(`
  are aren't can can't could couldn't did didn't do does doesn't don't had has hasn't have haven't
  how is isn't may might should was wasn't were weren't why will won't would wouldn't didnt doesnt
  isnt hasnt wasnt
`);
