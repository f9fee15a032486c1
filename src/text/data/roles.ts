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
  ...`abbot adjutant administrator admiral alderman alderwoman ally anchor anchorman anchorwoman announcer
  anthropologist apprentice archaeologist assemblyman assemblywoman assistant associate astronaut assailant astronomer
  astrophysicist athlete auditor aunt ayatollah backer bailiff ballerina barber barista barrister bartender
  bassist batsman billionaire biochemist biographer blogger bodyguard bowler boxer boyfriend broadcaster
  brother builder bureaucrat businessman businessperson businesswoman butcher campaigner candidate
  cardiologist caretaker carpenter cartoonist cashier celebrity ceo cfo challenger champion chaplain chef
  chemist chieftain choreographer cinematographer citizen classmate cleaner cleric clerk climatologist
  co-author co-chair co-chairman co-chairwoman co-director co-founder co-host co-owner co-star co-worker
  coauthor cofounder colleague collector comedian comic commander-in-chief commentator committeeman committeewoman companion competitor
  composer comptroller conductor congressperson conservationist conservative contender contractor coo cook cop
  corporal councilman councilmember councilor councilwoman counselor counterpart cousin creator criminologist
  critic cto custodian cyclist czar dad dancer daughter deacon defendant defender demographer demonstrator dentist designer
  diver donor drummer duchess elder electrician emir emperor employee entertainer entrepreneur
  environmentalist evangelist ex-governor ex-husband ex-minister ex-president ex-wife examiner explorer father
  fellow fiance fiancee financier firefighter forecaster front-runner frontrunner forester friend frontman fundraiser geneticist
  geographer geophysicist girlfriend goalkeeper governor-elect graduate granddaughter grandfather grandmother
  grandson guest guitarist gymnast headmaster headmistress headteacher heir heiress hopeful hotelier husband
  hydrologist illustrator imam immunologist incumbent independent industrialist informant inmate innkeeper
  intern interpreter interviewer inventor ironworker jeweller jockey juror keeper kinsman landlady landlord
  laureate legislator liaison liberal libertarian librarian linguist magician magistrate magnate man marshal
  mathematician mayor-elect mechanic medalist mediator medic member mentor mep merchant midwife millionaire
  miner missionary moderator mogul mom monk monsignor mp msp mum musician narrator naturalist neighbor
  neighbour nephew neurologist neuroscientist neurosurgeon newcomer newscaster newsman niece nun oceanographer
  oncologist onlooker opponent optometrist organist paediatrician painter paramedic parent parliamentarian
  participant partner passenger patient patriarch pediatrician pharmacist philanthropist philosopher
  photographer physician physicist physiologist pianist pitcher plaintiff playwright plumber policeman
  policewoman pollster postdoc postman practitioner preacher predecessor presenter president-elect prisoner
  programmer promoter proprietor protester protestor psychiatrist pundit quarterback rapper realtor recruiter
  referee refugee retiree reverend ringleader rival roommate sailor salesman saleswoman scholar screenwriter
  sculptor seaman secretary-general seismologist selectman shareholder sheikh shepherd shopkeeper sister
  skipper socialist soldier solicitor sommelier son songwriter specialist speechwriter spy statesman
  stateswoman statistician stepdaughter stepfather stepmother stepson stockbroker striker successor sultan
  supervisor supporter surrogate surveyor survivor suspect swimmer tailor technologist tenant theologian
  therapist toxicologist translator traveler traveller tsar tutor tycoon uncle undersheriff veterinarian vicar
  vice-chairman vice-president victim villager violinist visitor vocalist volunteer voter waiter waitress
  cio cmo evp gm mla mna pm qb svp vp watchman weaver webmaster whip whistle-blower whistleblower widower wife winner witness woman wrestler
  zoologist`.split(/\s+/u),
]);

/** One or several: minister, ministers. */
export const isPeopleNoun = (lower: string): boolean =>
  PEOPLE_NOUNS.has(lower) ||
  PEOPLE_NOUNS.has(lower.replace(/ies$/u, 'y')) ||
  PEOPLE_NOUNS.has(lower.replace(/s$/u, ''));

/** What relatives are called. After “his wife Ann Lee”, a plain “Lee” does not mean her. */
export const KIN_NOUNS: ReadonlySet<string> = new Set(
  `aunt boyfriend brother cousin dad daughter ex-husband ex-wife father girlfriend granddaughter grandfather grandmother
  grandson husband mom mother mum nephew niece sister son stepdaughter stepfather stepmother stepson uncle widow widower
  wife`.split(/\s+/u),
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
