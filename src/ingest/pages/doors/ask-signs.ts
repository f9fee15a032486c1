/**
 * What doors, offers and pleas say, in four languages: each pattern is one sign. An article about
 * the subject may show one or another, so a single sign proves nothing.
 */
export const SIGNS: Record<
  'challenge' | 'consent' | 'login' | 'offer' | 'wall' | 'plea',
  RegExp[]
> = {
  challenge: [
    /\bverif(?:y|ying)(?: that)? you(?: are|['’]re) (?:a )?(?:human|not a (?:ro)?bot)|\bare you (?:a robot|human)\b|\bi(?:['’]m| am) not a robot\b/iu,
    /\b(?:checking|reviewing|review|check) (?:the security of )?your (?:browser|connection)\b|\bsecurity of your connection\b|\bverification (?:is taking|successful|required)\b/iu,
    /\b(?:enabled?|disabled?|turn(?:ed)? (?:on|off)|activate|allow|block(?:ed|ing)?|requires?|without|needs?) (?:javascript|cookies|js)\b|\b(?:javascript|cookies) (?:and (?:javascript|cookies) )?(?:is|are|to be) (?:disabled|blocked|enabled|required|turned off|not enabled)\b|\bjavascript (?:aktivieren|deaktiviert)\b|\bactive[rz] javascript\b/iu,
    /\baccess (?:to this (?:page|site|website|resource) )?(?:has been |is |was )?(?:denied|blocked|restricted)\b|\byou (?:have been|don['’]t have permission|do not have permission|are not authori[sz]ed)\b/iu,
    /\b(?:unusual|suspicious|automated|malicious) (?:traffic|activity|requests?|access|behaviou?r|queries)\b|\byour (?:browser|network|request|ip(?: address)?) (?:has been|was|is) (?:blocked|flagged|limited)\b/iu,
    /\b(?:ray|incident|reference|request|support) ?(?:id|#|number)\s*:?\s*#?[\da-f]{6}|\bddos protection\b|\bperformance (?:and|&) security by\b|\bprotected by\b.{0,20}\bcaptcha\b|\bcomplete the (?:captcha|security check)\b|\b(?:solve|fill in) the captcha\b/iu,
    /\b(?:just a moment|pardon our interruption|attention required|one more step|please wait while|please stand by|press (?:and|&) hold|security check|bot verification|checking if the site)\b/iu,
    /\b(?:refresh|reload)(?:ing)? the page\b|\b(?:made us think|think that|think) you (?:are|were|might be) a (?:ro)?bot\b|\bsuper-?human speed\b|\bregain access\b|\btry again (?:later|in a few)\b|\b(?:ad ?blocker|content blocker)s?\b.{0,60}\b(?:disable|turn off|detected)\b|\b(?:disable|turn off|detected)\b.{0,60}\bad ?blocker/iu,
  ],
  consent: [
    /\b(?:accept|allow|reject|decline|refuse) (?:all|cookies|optional)\b|\balle (?:akzeptieren|ablehnen|zulassen)\b|\btout (?:accepter|refuser)\b|\b(?:aceptar|rechazar) tod[ao]/iu,
    /\b(?:manage|customi[sz]e|change|withdraw|review|set|update|cookie|consent|privacy)\b.{0,30}\b(?:settings|options|preferences|choices|consent)\b|\b(?:cookie|datenschutz)-?einstellungen\b|\bparamétrer\b.{0,20}\bcookies\b/iu,
    /\b(?:we|our|us|sites?|websites?|and)\b.{0,60}\b(?:use|uses|using|store|stores|storing|set)\b.{0,30}\bcookies\b|\buse of cookies\b|\bwir (?:verwenden|nutzen|setzen)\b.{0,40}\bcookies\b|\bnous utilisons\b.{0,30}\bcookies\b|\butilizamos\b.{0,30}\bcookies\b/iu,
    /\b(?:these|necessary|functional|strictly|targeting|performance|third[- ]party|marketing) cookies\b/iu,
    /\b(?:we and our|our \d{1,4}|with our|unsere) (?:\d{1,4} )?(?:trusted )?(?:partners?|vendors?|partner)\b|\blegitimate interest\b|\bberechtigte[sn]? interesse/iu,
    /\b(?:personali[sz]ed|relevant|tailored) (?:ads?|advertising|advertisements|content)\b|\b(?:information|data) on (?:a|your) device\b|\bcookies on your device\b|\bpersonalisierte\b.{0,20}\b(?:anzeigen|werbung)\b/iu,
    /\bbefore you (?:continue|proceed|go on)\b|\bwe (?:value|care about|respect) your privacy\b|\bbevor sie fortfahren\b|\bavant de continuer\b/iu,
    /\b(?:privacy|cookie) (?:policy|notice|statement)\b|\bdatenschutzerklärung\b|\bpolitique de confidentialité\b/iu,
  ],
  login: [
    /\b(?:log|sign) ?in (?:to|with|here|below|or|for)\b|\bplease (?:log|sign) in\b|\b(?:jetzt )?(?:einloggen|anmelden)\b|\bconnectez-vous\b|\binicia(?:r)? sesión\b/iu,
    /\b(?:forgot|forgotten|reset)(?: your)? password\b|\bpasswort vergessen\b|\bmot de passe oublié\b/iu,
    /\b(?:create|open|need|have) (?:a|an|your)(?: free)? account\b|\bregister (?:for free|now|to|here)\b|\bkostenlos registrieren\b|\bcréez? (?:un|votre) compte\b/iu,
    /\b(?:continue with|sign (?:in|up) with) (?:google|apple|facebook|e-?mail)\b|\bremember me\b|\bstay (?:logged|signed) in\b/iu,
  ],
  offer: [
    /[€$£]\s?\d[\d.,]{0,8}\s?(?:\/|a|an|per|each|for|every|im|pro|par|al)\s?(?:the |your )?(?:first )?(?:\d{1,2} )?(?:day|week|month|year|monat|woche|jahr|mois|an|mes|año)|\b(?:\d{1,2}|one|two|three|four|six|first|ersten?|premier) (?:weeks?|months?|days?|years?|wochen|monate?|mois|meses) (?:for|free|für|trial|gratis|pour|por)\b/iu,
    /\b(?:free|your|start|a|the) (?:\d{1,2}[- ]day )?trial\b|\bfor (?:only|just) [€$£]\s?\d|\b(?:test|try) (?:it )?(?:now|us|free|for)\b|\bjetzt testen\b|\bgratis ?monat\b|\b(?:after|during) the trial\b/iu,
    /\bcancel (?:it )?(?:at )?(?:any ?time|monthly)\b|\bjederzeit kündbar\b|\bmonatlich kündbar\b|\bsans engagement\b|\bcancela cuando\b/iu,
    /\b(?:unlimited|full|digital|exclusive|complete|premium|instant|unbegrenzt\w*|illimité) (?:digital )?(?:access|zugriff|zugang)\b|\baccess to (?:all|every|exclusive|our)\b|\baccès illimité\b|\bacceso ilimitado\b|\bzugriff auf alle\b/iu,
    /\b(?:subscribe (?:now|today|for)|become a (?:subscriber|member|supporter)|choose (?:a|your) plan|see (?:all )?(?:plans|offers|options)|subscription (?:plans|options|offers))\b|\bjetzt abonnieren\b|\babonnez-vous\b|\bs['’]abonner\b|\bsuscr[ií]bete\b/iu,
    /\b(?:read|more|keep|weiterlesen|lesen)\b.{0,12}\b(?:with|mit|avec) \S{0,12}\+|\b(?:free|your) articles? (?:left|remaining|this month)|\bremaining free articles?\b|\bsupport (?:our|independent|quality|local) journalism\b/iu,
  ],
  wall: [
    /\b(?:already|existing|are you) (?:a |an )?(?:subscriber|subscribed|member|customer|registered)|\balready have (?:a|an) (?:account|subscription)\b|\b(?:bereits|schon) (?:abonnent\w*|abonniert|kunde|registriert)\b|\bdéjà abonné|\bya eres suscriptor/iu,
    /\b(?:subscribe|register|join|log ?in|sign ?(?:in|up)|unlock|pay)(?: (?:now|today|for free|us))? (?:to|and) (?:continue|keep|read|view|access|see|unlock|get|enjoy)\b|\bto (?:continue|keep|finish) reading\b|\bto (?:read|view|access|see|unlock) (?:the|this) (?:full |rest|whole|article|story|content)/iu,
    /\b(?:for|to|are|reserved|exclusive\w*|available|only) (?:our )?(?:paying )?(?:subscribers|members)(?: only)?\b|\b(?:subscriber|member)s?[- ](?:only|exclusive)\b|\bréservé\w* aux abonné|\bnur für (?:abonnenten|mitglieder)\b|\bexclusivo para suscriptores\b/iu,
  ],
  plea: [
    /\b(?:sign|signing) up\b.{0,40}\b(?:newsletters?|e-?mails?|alerts?|updates|briefing|digest)\b|\bsubscribe to\b.{0,60}\b(?:newsletters?|podcast|channel|updates|e-?mails?)\b|\bnewsletter (?:abonnieren|bestellen|anmeldung)\b/iu,
    /\b(?:free|daily|weekly|morning|evening|our|e-?mail) newsletters?\b|\bnewsletter\b.{0,40}\b(?:inbox|sign|subscrib)/iu,
    /\b(?:to|in|into) your (?:inbox|in-?box|e-?mail)\b|\b(?:emailed|delivered|sent) (?:direct(?:ly)?|straight)?\s?to you\b|\bin (?:ihr|dein) (?:e-mail-)?postfach\b|\bdans votre boîte\b/iu,
    /\b(?:enter|your|type your) e-?mail(?: address)?\b|\bunsubscribe at any ?time\b|\bthanks for signing up\b|\bsubscribe for free\b|\bthanks for (?:reading|subscribing)\b/iu,
    /\b(?:download|get|install|try) (?:the|our) (?:\w{1,20} )?app\b|\b(?:app store|google play)\b|\bon your (?:phone|mobile|devices?)\b|\bpush notifications?\b/iu,
    /\bfollow (?:us|our)\b|\bjoin (?:us on|our (?:whatsapp|telegram|community|channel))\b|\blike us on\b/iu,
  ],
};
