/**
 * What doors, offers and pleas say, in eight languages: each pattern is one sign. An article about
 * the subject may show one or another, so a single sign proves nothing.
 */
export const SIGNS: Record<
  'challenge' | 'region' | 'gone' | 'consent' | 'login' | 'offer' | 'wall' | 'plea',
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
    /\b(?:using|use|have|turn off|turned off|disable|pause) (?:an? |your )?ad[ -]?block|\ballow ads\b|\bads (?:are annoying|(?:help|keep) (?:keep|pay|support|us))\b|\bthey help keep the lights on\b/iu,
    /\bwhy (?:have i been blocked|did this happen)\b|\bunable to access \S{4,80}$|\bsecurity service to protect itself\b|\btriggered the security solution\b|\bsite owner to let them know\b|\bcontact our support team\b|\breference id below\b|^block reference\b/iu,
    /\b(?:and not|if|whether) (?:it['’]s really you|you(?:['’]re| are) (?:really |a )?|a )(?:human|(?:ro)?bot)\b|\breally you sending\b|\byou(?:['’]re| are) not a (?:ro)?bot\b|\brequests coming from your\b|\bviolation of the terms of service\b/iu,
    /\bsomething went wrong\b.{0,40}\b(?:again|another|fret|shot)\b|\bprivacy[- ]related extensions\b|\bjavascript is not available\b|\b(?:switch to|use|upgrade to) a (?:supported|different|modern) browser\b/iu,
    /ロボット(?:では?(?:ない|ありません)|かどうか)|私はロボット|不是机器人|不是機器人|로봇이 아닙니다/u,
    /(?:javascript|cookie|クッキー)(?:と(?:javascript|cookie|クッキー))?を有効|(?:异常|異常|不審)(?:な)?(?:アクセス|访问|流量|トラフィック)|启用 ?(?:javascript|cookie)|確認が完了するまで|正在(?:验证|检查)/iu,
  ],
  region: [
    /\bour european (?:visitors|readers|users)\b|\b451\b.{0,5}\bunavailable\b|\b(?:unavailable|blocked) (?:due to|for) legal reasons\b/iu,
    /\b(?:unavailable|not available|cannot be (?:accessed|viewed)|not accessible)\b.{0,60}\b(?:european economic area|eea|european (?:countries|union)|your (?:country|location|region))\b|\baccess this (?:web)?site from\b.{0,60}\b(?:european economic area|eea|european)\b/iu,
    /\baccess cannot be granted\b|\b(?:accordance|comply|compliance) with\b.{0,40}\b(?:eu laws?|gdpr|general data protection)\b|\b(?:gdpr|general data protection regulation)\b.{0,60}\baccess\b/iu,
  ],
  gone: [
    /\bpage (?:can['’]?t|cannot|could ?n['’]t|could not) be found\b|\b(?:page|article|story) (?:was )?not found\b|\b(?:error )?404\b.{0,40}\b(?:error|exist|found|gone|page)\b|^404$/iu,
    /\bnothing (?:was|has been|could be) found (?:at|for|here)\b|\b(?:page|article|story|link)\b.{0,40}\b(?:does ?n['’]t|does not|no longer) exists?\b|\b(?:page|article|story)\b.{0,30}\b(?:has been|was|been) (?:moved|removed|deleted)\b|\bno longer available\b/iu,
    /\b(?:page|article|story|content|what)\b.{0,10}\byou(?:['’]re| are| were) (?:looking|searching) for\b|\b(?:try|use) (?:one of the links|(?:a|the|our) search)\b|\bcheck the (?:address|url|link)\b|\b(?:go|return|take me|back) (?:back )?to (?:the |our )?home ?page\b|\bsorry\b.{0,30}\bfind (?:that|the) page\b/iu,
    /\b(?:seite|artikel) (?:wurde )?nicht gefunden\b|\bpage (?:introuvable|non trouvée)\b|\bpágina no (?:encontrada|existe)\b|\bpagina (?:non trovata|niet gevonden)\b/iu,
  ],
  consent: [
    /\b(?:accept|allow|reject|decline|refuse) (?:all|cookies|optional)\b|\balle (?:akzeptieren|ablehnen|zulassen)\b|\btout (?:accepter|refuser)\b|\b(?:aceptar|rechazar) tod[ao]/iu,
    /\b(?:manage|customi[sz]e|change|withdraw|review|set|update|cookie|consent|privacy)\b.{0,30}\b(?:settings|options|preferences|choices|consent)\b|\b(?:cookie|datenschutz)-?einstellungen\b|\bparamétrer\b.{0,20}\bcookies\b/iu,
    /\b(?:we|our|us|sites?|websites?|and)\b.{0,60}\b(?:use|uses|using|store|stores|storing|set)\b.{0,30}\bcookies\b|\buse of cookies\b|\bwir (?:verwenden|nutzen|setzen)\b.{0,40}\bcookies\b|\bnous utilisons\b.{0,30}\bcookies\b|\butilizamos\b.{0,30}\bcookies\b/iu,
    /\b(?:these|necessary|functional|strictly|targeting|performance|third[- ]party|marketing) cookies\b/iu,
    /\b(?:we and our|our \d{1,4}|with our|unsere) (?:\d{1,4} )?(?:trusted )?(?:partners?|vendors?|partner)\b|\blegitimate interest\b|\bberechtigte[sn]? interesse/iu,
    /\b(?:personali[sz]ed|relevant|tailored) (?:ads?|advertising|advertisements|content)\b|\b(?:information|data) on (?:a|your) device\b|\bcookies on your device\b|\bpersonalisierte\b.{0,20}\b(?:anzeigen|werbung)\b/iu,
    /\bbefore you (?:continue|proceed|go on)\b|\bwe (?:value|care about|respect) your privacy\b|\bbevor sie fortfahren\b|\bavant de continuer\b/iu,
    /\ballow .{1,30} content\?|\bcontains content (?:provided by|from)\b|\baccept and continue\b/iu,
    /\bwe ask for your (?:permission|consent)\b|\bbefore (?:anything is loaded|accepting)\b/iu,
    // French, Dutch, Italian, Spanish
    /\b(?:avec votre accord|votre consentement|votre vie privée|continuer sans accepter)\b|\b(?:geef je|geeft u|uw|jouw) (?:toestemming|privacy)\b|\bop .{0,3}akkoord.{0,3} te klikken\b|\b(?:con il tuo|il tuo|tuo) consenso\b|\b(?:con tu|tu|su) consentimiento\b/iu,
    /\b(?:nous et )?nos \d{1,4} partenaires\b|\bcertains partenaires\b|\b(?:ons|onze|ons en onze) \d{1,4} partners\b|\bnostri \d{1,4} (?:fornitori|partner)\b|\bnuestros \d{1,4} (?:socios|proveedores)\b/iu,
    /\bcookies ou technologies\b|\bidentifiants de cookie\b|\bcookies en vergelijkbare\b|\bplaatsen van cookies\b|\bquali (?:i )?cookie\b|\bcookies o tecnologías\b|\b(?:utilisons|utilizziamo|utilizamos|usamos|usiamo|gebruiken) (?:des |de )?cookies?\b|\bgebruik van cookies\b/iu,
    /\bintérêt (?:commercial )?légitime\b|\btraiter (?:vos données|des données personnelles)\b|\bverwerk(?:en|t) (?:van |deze |wij )*(?:persoons)?gegevens\b|\btratt(?:iamo|amento (?:di|dei)) dati personali\b|\bprocesar datos personales\b|\bprocesamiento de datos\b|\bintereses legítimos\b/iu,
    /\bretirer votre consentement\b|\b(?:cambiare|modificare) le tue preferenze\b|\bpuoi accettare\b|\brifiuta e abbonati\b|\b(?:contenuti|annunci) personalizzati\b|\bretirar tu consentimiento\b|\bpersonaliseren\b/iu,
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
    /\b(?:already|existing|are you) (?:a |an )?(?:pa(?:id|ying) )?(?:subscriber|subscribed|member|customer|registered)|\balready have (?:a|an) (?:account|subscription)\b|\b(?:bereits|schon) (?:abonnent\w*|abonniert|kunde|registriert)\b|\bdéjà abonné|\bya eres suscriptor/iu,
    /\b(?:subscribe|register|join|log ?in|sign ?(?:in|up)|unlock|pay)(?: (?:now|today|for free|us))? (?:to|and) (?:continue|keep|read|view|access|see|unlock|get|enjoy)\b|\bto (?:continue|keep|finish) reading\b|\bto (?:read|view|access|see|unlock) (?:the|this) (?:full |rest|whole|article|story|content)/iu,
    /\b(?:for|to|are|reserved|exclusive\w*|available|only) (?:our )?(?:pa(?:id|ying) )?(?:subscribers|members)(?: only)?\b|\b(?:subscriber|member)s?[- ](?:only|exclusive)\b|\bréservé\w* aux abonné|\bnur für (?:abonnenten|mitglieder)\b|\bexclusivo para suscriptores\b/iu,
  ],
  plea: [
    /\breaders like you\b|\b(?:consider|please) (?:(?:donating|giving|supporting|support)\b.{0,20}\b(?:journalism|our|to|us)|making a (?:donation|contribution)|becoming a (?:member|supporter|(?:free or )?paid))\b|\bif you can\b.{0,30}\bsupport (?:our|us)\b|\bmake a (?:donation|(?:one-time |recurring )?contribution|gift)\b|\bdonate (?:now|today|here)\b/iu,
    /\bbillionaire owners?\b|\b(?:your|reader) (?:support|donations?|gifts?) (?:keeps?|makes?|helps?|allows?|means|powers?)\b|\bkeeps? our (?:journalism|newsroom|reporting)\b|\bmaking a big impact\b|\b(?:non-?profit|reader-(?:supported|funded)) (?:newsroom|news organi[sz]ation|publication|newsletter)\b/iu,
    /\b(?:sign|signing) up\b.{0,40}\b(?:newsletters?|e-?mails?|alerts?|updates|briefing|digest)\b|\bsubscribe to\b.{0,60}\b(?:newsletters?|podcast|channel|updates|e-?mails?)\b|\bnewsletter (?:abonnieren|bestellen|anmeldung)\b/iu,
    /\b(?:free|daily|weekly|morning|evening|our|e-?mail) newsletters?\b|\bnewsletter\b.{0,40}\b(?:inbox|sign|subscrib)/iu,
    /\b(?:to|in|into) your (?:inbox|in-?box|e-?mail)\b|\b(?:emailed|delivered|sent) (?:direct(?:ly)?|straight)?\s?to you\b|\bin (?:ihr|dein) (?:e-mail-)?postfach\b|\bdans votre boîte\b/iu,
    /\b(?:enter|your|type your) e-?mail(?: address)?\b|\bunsubscribe at any ?time\b|\bthanks for signing up\b|\bsubscribe for free\b|\bthanks for (?:reading|subscribing)\b/iu,
    /\b(?:download|get|install|try) (?:the|our) (?:\w{1,20} )?app\b|\b(?:app store|google play)\b|\bon your (?:phone|mobile|devices?)\b|\bpush notifications?\b/iu,
    /\bfollow (?:us|our)\b|\bjoin (?:us on|our (?:whatsapp|telegram|community|channel))\b|\blike us on\b/iu,
  ],
};
