/** A name with one of these words is an organisation’s. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  `academies academy administration advertiser afc agency airline airlines airport airways albion alliance
  archdiocese argus army assembly associates association athletic authority bancorp bank board borough brewery
  brigade broadcasters broadcasting brothers bulletin bureau cabinet capital caucus center centers centre
  centres chamber charities charity chorus chronicle church clinic club coalition college colleges commission
  committee communications company confederation conference congress conservancy consortium constabulary
  consulate convention cooperative corp corporation council councils courier court crier cruises database
  department digest diocese directorate dispatch dynamo echo embassy endowment energy ensemble enterprises
  examiner exchange express factory fc federation financial firm fleet force forces forum foundation fund
  gallery gazette globe government group guardian guards guild hall headquarters herald holding holdings
  hospital hospitals hotspur house inc industries infirmary initiative inquirer institute institutes
  institution insurance journal kremlin laboratories laboratory league ledger library limited lines live llc
  ltd magazine mail management market media ministry mission monitor motors movement municipality museum
  nations navy network news newspaper newspapers nhs observatory observer office olympique opposition
  orchestra organisation organization parliament partners partnership party patrol pentagon petroleum
  pharmaceuticals pharmacy plc podcast police post press productions products properties publishers radio rail
  railway railways rangers recorder region registry resources review rovers savings school schools securities
  senate sentinel service services show society software solutions squad state states station stores studio
  studios symphony syndicate system systems team technologies telecom telecoms telegraph television theater
  theatre theatres times today tribunal tribune trust trustees tv union united universities university
  ventures veterans wanderers watch watchdog weekly workers zoo`.split(/\s+/u),
);

/** Bodies that no word of theirs shows, by their whole name or its end; in lower case. */
export const BODIES: ReadonlySet<string> = new Set(
  `aeroflot, airbus, al jazeera, al qaeda, al-qaeda, al-shabaab, amazon, amnesty international, anadolu, antara,
  associated press, aston villa, barclays, bayern munich, bernama, boeing, boko haram, citigroup, commerzbank,
  credit suisse, crystal palace, deutsche bahn, downing street, easyjet, everton, facebook, gazprom, germanwings,
  goldman sachs, google, greenpeace, hamas, hezbollah, hyundai, infosys, instagram, inter milan, interfax, interpol,
  europol, islamic state, juventus, kyodo, lloyds, lockheed martin, lufthansa, microsoft, moody's, morgan stanley,
  national geographic, netflix, nestle, oxfam, palace of westminster, qantas, rabobank, real madrid, red crescent,
  red cross, reuters, ryanair, samsung, save the children, sberbank, scotland yard, siemens, siriusxm, spacex, starbucks,
  swedbank, taliban, tass, tesco, tiktok, toyota, transparency international, twitter, vatican, volkswagen, walmart,
  wells fargo, whatsapp, wikileaks, world vision, xinhua, yahoo, yonhap, youtube`
    .split(',')
    .map((body) => body.trim().replace(/\s+/gu, ' ')),
);
