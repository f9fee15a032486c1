/** What someone is called before or after the name, or in its place (“the minister”). */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(
  `activist actor actress adviser advisor aide ambassador analyst archbishop architect artist attorney author banker
  biologist bishop boss broker captain cardinal chair chairman chairperson chairwoman chancellor chief coach colonel
  columnist commander commissioner congressman congresswoman consultant coordinator correspondent councillor counsel
  curator dean delegate democrat deputy detective developer diplomat director doctor driver ecologist economist editor
  engineer envoy epidemiologist executive expert farmer filmmaker fisherman foreman founder general geologist governor
  head historian host inspector investigator investor journalist judge justice king lawmaker lawyer leader lecturer
  lieutenant lobbyist major manager master mayor meteorologist minister mother negotiator nominee novelist nurse officer
  official ombudsman operator organiser organizer ornithologist owner pastor pilot planner player poet police politician
  pope premier president priest prince princess principal producer professor prosecutor psychologist publisher queen
  rabbi regulator reporter representative republican researcher resident scientist secretary senator sergeant sheriff
  singer sociologist speaker spokesman spokesperson spokeswoman strategist student superintendent surgeon teacher
  technician trader treasurer trustee undersecretary veteran virologist warden widow worker writer`.split(
    /\s+/u,
  ),
);

/** Offices that stand between a role and a name: Secretary of State John Kerry. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  'agriculture commerce culture defence defense economy education energy environment finance health housing interior justice labor labour parliament state trade transport treasury war water'.split(
    ' ',
  ),
);

/** Ranks as they are shortened before names; a list of its own, as the tagger learned `TITLES`. */
export const RANKS: ReadonlySet<string> = new Set(
  'adm amb asst atty brig cmdr comdr cpl pte pvt'.split(' '),
);

/** Forms of address, without stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'cllr ald insp supt det mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev hon judge justice sen rep gov gen lt col sgt capt maj st president senator governor mayor king queen prince princess pope'.split(
    ' ',
  ),
);

/**
 * All that someone may be called: roles, rarer callings, and what people are to each other. It is a
 * list of its own because the tagger was trained with `ROLE_NOUNS`: changes there need retraining.
 */
export const PEOPLE_NOUNS: ReadonlySet<string> = new Set([
  ...ROLE_NOUNS,
  ...`abbot academic adjutant administrator admiral agent alderman alderwoman ally anaesthetist anchor anchorman
  anchorwoman announcer anthropologist apprentice archaeologist archdeacon assailant assemblyman assemblywoman
  assistant associate astronaut astronomer astrophysicist athlete attache auditor aunt ayatollah backer bailiff
  ballerina barber barista barrister bartender bassist batsman billionaire biochemist biographer blogger
  bodyguard bowler boxer boyfriend brigadier broadcaster brother builder bureaucrat businessman businessperson
  businesswoman butcher campaigner candidate cardiologist caretaker carpenter cartoonist cashier catcher
  celebrity ceo cfo challenger champion chaplain chef chemist chieftain choreographer cinematographer cio
  citizen claimant classmate cleaner cleric clerk climatologist cmo co-author co-chair co-chairman co-chairwoman
  co-director co-founder co-host co-owner co-star co-worker coauthor cofounder colleague collector comedian
  comic commander-in-chief commentator committeeman committeewoman commodore companion competitor composer
  comptroller conductor congressperson conservationist conservative constable consul contender contractor coo
  cook cop cornerback corporal councilman councilmember councilor councilwoman counselor counterpart cousin
  creator cricketer criminologist critic cto curate custodian cyclist czar dad dancer daughter deacon defendant
  defender defenseman demographer demonstrator dentist designer diver donor drummer duchess elder electrician
  emerita emeritus emir emperor employee entertainer entrepreneur environmentalist evangelist evp ex-governor
  ex-husband ex-minister ex-president ex-wife examiner explorer father fellow fiance fiancee fielder financier
  firefighter flanker footballer forecaster forester friend front-runner frontman frontrunner fundraiser gamer
  geneticist geographer geophysicist girlfriend gm goalie goalkeeper goaltender golfer governor-elect graduate
  granddaughter grandfather grandmother grandson guest guitarist gymnast headmaster headmistress headteacher
  heir heiress hooker hopeful hotelier husband hydrologist illustrator imam immunologist incharge incumbent
  independent industrialist infielder influencer informant inmate innkeeper instagrammer intern interpreter
  interviewer inventor ironworker jeweller jockey jurist juror keeper kinsman landlady landlord laureate legend
  legislator liaison liberal libertarian librarian linebacker lineman linguist magician magistrate magnate man
  manageress marshal mathematician mayor-elect mechanic medalist mediator medic member mentor mep merchant
  midfielder midwife millionaire miner missionary mla mna moderator mogul mom monk monsignor mp msp mum musician
  narrator naturalist neighbor neighbour nephew neurologist neuroscientist neurosurgeon newcomer newscaster
  newsman niece nun oceanographer oncologist onlooker opponent optometrist organist outfielder paediatrician
  painter paramedic paratrooper parent parliamentarian participant partner passenger patient patriarch patrolman
  pediatrician pharmacist philanthropist philosopher photographer physician physicist physiologist pianist
  pitcher plaintiff playwright plumber pm policeman policewoman pollster postdoc postman practitioner preacher
  predecessor presenter president-elect prisoner programmer promoter proprietor protester protestor provost
  psychiatrist pundit qb quarterback rapper realtor recruiter rector referee refugee registrar retiree reverend
  ringleader rival roommate runner sailor salesman saleswoman scholar screenwriter sculptor sculptress seaman
  seamer secretary-general seismologist selectman shareholder sheikh shepherd shopkeeper shortstop sister skater
  skier skipper socialist soldier solicitor sommelier son songwriter specialist speechwriter sprinter spy star
  statesman stateswoman statistician stepdaughter stepfather stepmother stepson stockbroker streamer striker
  successor sultan supervisor supporter surrogate surveyor survivor suspect svp swimmer tailor tanaiste
  taoiseach team-mate teammate technologist tenant theologian therapist tiktoker toxicologist translator
  traveler traveller trooper tsar tutor tycoon umpire uncle undersheriff veterinarian vicar vice-chairman
  vice-president victim villager violinist viscount visitor vlogger vocalist volunteer voter vp waiter waitress
  watchman weaver webmaster whip whistle-blower whistleblower wicketkeeper widower wife winger winner witness
  woman wrestler youtuber zoologist`.split(/\s+/u),
]);

// Editor-in-chief, director-general, vice-chancellor: an office made of a role and what it is like.
const COMPOUND =
  /^(?:(?:co|deputy|ex|sub|then|under|vice)-)?(\p{L}+)(?:-(?:designate|elect|general|in-charge|in-chief|in-residence))?$/u;

// Mammalogist, hydrogeologist: who knows of what.
const SCIENTIST = /^\p{L}{3,}[ao]logist$/u;

/** A role, also with what its office adds: minister, editor-in-chief, vice-chancellor. */
export const isRoleNoun = (lower: string): boolean =>
  PEOPLE_NOUNS.has(lower) ||
  PEOPLE_NOUNS.has(COMPOUND.exec(lower)?.[1] ?? '') ||
  SCIENTIST.test(lower);

/** One or several: minister, ministers. */
export const isPeopleNoun = (lower: string): boolean =>
  isRoleNoun(lower) ||
  PEOPLE_NOUNS.has(lower.replace(/ies$/u, 'y')) ||
  PEOPLE_NOUNS.has(lower.replace(/s$/u, ''));

/** Roles that are surnames as often: with a first name or initials before, they are one. */
export const SURNAME_ROLES: ReadonlySet<string> = new Set(
  `abbot barber bishop butcher carpenter cardinal chaplain constable cook dancer deacon dean diver driver elder farmer
  fellow forester foreman friend keeper king major marshal mason master mayor merchant miner monk painter parent partner
  pilot player pope porter priest prince proctor sailor seaman shepherd singer spicer tailor teacher trader warden
  weaver`.split(/\s+/u),
);

/** What somebody is to somebody: the aide of the mayor is not the mayor. */
export const RELATIONS =
  /^(?:aide|ally|attorney|author|companion|counterpart|critic|fan|friend|hero|lawyer|partner|rival|spokes\p{L}+|star|successor|supporter|victim)$/u;

/** What relatives are called. After “his wife Ann Lee”, a plain “Lee” does not mean her. */
export const KIN_NOUNS: ReadonlySet<string> = new Set(
  `aunt boyfriend brother cousin dad daughter ex-husband ex-wife father girlfriend granddaughter grandfather grandmother
  grandson husband mom mother mum nephew niece sister son stepdaughter stepfather stepmother stepson uncle widow widower
  wife`.split(/\s+/u),
);

/** What somebody is to somebody, or of some body: alone it says nothing, as the article's reader knows whose. */
export const OF_SOMEBODY: ReadonlySet<string> = new Set(
  `aide ally assistant associate backer boss ceo cfo chairman chairperson chairwoman chief classmate co-chair co-founder
  co-owner co-star co-worker coauthor co-author coo colleague companion critic cto deputy director employee fan
  fiance fiancee friend foe founder head member mentor neighbor neighbour opponent owner partner predecessor rival
  roommate spokesman spokesperson spokeswoman successor supporter surrogate teammate victim`.split(
    /\s+/u,
  ),
);

/** Roles and titles that only a man has, without stop. */
export const HIS_ROLES: ReadonlySet<string> = new Set(
  `actor alderman anchorman assemblyman boyfriend brother businessman chairman congressman councilman dad duke emperor
  father foreman grandfather grandson husband imam king lord mr nephew policeman pope prince salesman selectman sir son
  spokesman statesman stepfather stepson sultan uncle vice-chairman waiter widower`.split(/\s+/u),
);

/** Roles and titles that only a woman has, without stop. */
export const HER_ROLES: ReadonlySet<string> = new Set(
  `actress anchorwoman assemblywoman aunt ballerina baroness businesswoman chairwoman congresswoman councilwoman dame
  daughter duchess girlfriend granddaughter grandmother heiress lady landlady miss mom mother mrs ms mum niece nun
  policewoman princess queen saleswoman sister spokeswoman stepdaughter stepmother waitress widow wife`.split(
    /\s+/u,
  ),
);

/** What the holder of a title or role may also be called. */
export const CALLED: ReadonlyMap<string, string[]> = new Map([
  ['amb', ['ambassador', 'diplomat']],
  ['capt', ['captain']],
  ['cllr', ['councillor', 'councilor']],
  ['ceo', ['executive', 'chief']],
  ['col', ['colonel']],
  ['congressman', ['representative', 'lawmaker', 'legislator']],
  ['congresswoman', ['representative', 'lawmaker', 'legislator']],
  ['dr', ['doctor', 'physician']],
  ['gen', ['general', 'commander']],
  ['gov', ['governor']],
  ['lt', ['lieutenant', 'officer']],
  ['maj', ['major']],
  ['nominee', ['candidate']],
  ['candidate', ['nominee']],
  ['attorney', ['lawyer']],
  ['lawyer', ['attorney']],
  ['prof', ['professor']],
  ['rep', ['representative', 'congressman', 'congresswoman', 'lawmaker', 'legislator']],
  ['rev', ['reverend', 'pastor', 'minister', 'priest']],
  ['sen', ['senator', 'lawmaker', 'legislator']],
  ['senator', ['lawmaker', 'legislator']],
  ['sgt', ['sergeant', 'officer']],
]);
