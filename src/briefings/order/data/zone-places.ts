import { type Message, message } from '../../../language/say.ts';

/**
 * Cities, countries, states and what people call a time after them, by zone; folded, without marks.
 * The cities that name a zone (Europe/Berlin) come from Intl and are not repeated here.
 */
const PLACES: Record<string, string> = {
  'Africa/Accra': 'ghana, kumasi',
  'Africa/Addis_Ababa': 'ethiopia',
  'Africa/Algiers': 'algeria',
  'Africa/Cairo': 'egypt, alexandria, giza',
  'Africa/Casablanca': 'morocco, rabat, marrakesh, marrakech, fez',
  'Africa/Dakar': 'senegal',
  'Africa/Dar_es_Salaam': 'tanzania, dodoma',
  'Africa/Harare': 'zimbabwe, bulawayo',
  'Africa/Johannesburg': 'south africa, cape town, durban, pretoria, joburg, soweto',
  'Africa/Kampala': 'uganda',
  'Africa/Khartoum': 'sudan',
  'Africa/Kigali': 'rwanda',
  'Africa/Lagos': 'nigeria, abuja, kano, ibadan, west africa',
  'Africa/Luanda': 'angola',
  'Africa/Lusaka': 'zambia',
  'Africa/Maputo': 'mozambique, central africa',
  'Africa/Mogadishu': 'somalia',
  'Africa/Nairobi': 'kenya, mombasa, east africa',
  'Africa/Tripoli': 'libya',
  'Africa/Tunis': 'tunisia',
  'Africa/Windhoek': 'namibia',
  'America/Anchorage': 'alaska',
  'America/Argentina/Buenos_Aires': 'argentina, rosario',
  'America/Asuncion': 'paraguay',
  'America/Bogota': 'colombia, medellin, cali, cartagena, barranquilla',
  'America/Caracas': 'venezuela, maracaibo',
  'America/Chicago':
    'us central, central, central standard, central daylight, dallas, houston, austin, san antonio, minneapolis, st louis, saint louis, new orleans, memphis, nashville, milwaukee, kansas city, oklahoma city, omaha, illinois, texas, wisconsin, fort worth',
  'America/Costa_Rica': 'costa rica',
  'America/Denver':
    'mountain, us mountain, mountain standard, mountain daylight, colorado, utah, salt lake city, albuquerque, el paso, new mexico',
  'America/Edmonton': 'calgary, alberta',
  'America/Guatemala': 'guatemala city',
  'America/Guayaquil': 'ecuador, quito',
  'America/Halifax': 'atlantic, atlantic standard, atlantic daylight, nova scotia',
  'America/Havana': 'cuba',
  'America/La_Paz': 'bolivia',
  'America/Lima': 'peru',
  'America/Los_Angeles':
    'pacific, us pacific, pacific standard, pacific daylight, west coast, us west coast, la, l.a, san francisco, sf, seattle, san diego, san jose, las vegas, vegas, sacramento, oakland, silicon valley, california, nevada, washington state, portland, oregon',
  'America/Managua': 'nicaragua',
  'America/Mexico_City': 'cdmx, guadalajara, puebla',
  'America/Montevideo': 'uruguay',
  'America/New_York':
    'eastern, us eastern, eastern standard, eastern daylight, east coast, us east coast, nyc, ny, new york city, manhattan, brooklyn, washington, washington dc, dc, boston, philadelphia, philly, miami, atlanta, orlando, pittsburgh, cleveland, charlotte, baltimore, tampa, buffalo, new jersey, massachusetts, pennsylvania, ohio, wall street',
  'America/Phoenix': 'arizona, tucson',
  'America/Puerto_Rico': 'puerto rico, san juan',
  'America/Santiago': 'chile',
  'America/Sao_Paulo':
    'sao paulo, rio, rio de janeiro, brasilia, belo horizonte, porto alegre, curitiba',
  'America/St_Johns': 'newfoundland',
  'America/Tegucigalpa': 'honduras',
  'America/Toronto': 'ottawa, montreal, ontario, quebec, quebec city',
  'America/Vancouver': 'british columbia',
  'America/Winnipeg': 'manitoba',
  'America/Regina': 'saskatchewan, saskatoon',
  'Asia/Almaty': 'astana',
  'Asia/Amman': 'jordan',
  'Asia/Baghdad': 'iraq, basra, erbil',
  'Asia/Baku': 'azerbaijan',
  'Asia/Bangkok': 'thailand, phuket',
  'Asia/Beirut': 'lebanon',
  'Asia/Colombo': 'sri lanka',
  'Asia/Damascus': 'syria, aleppo',
  'Asia/Dhaka': 'bangladesh, chittagong',
  'Asia/Dubai': 'uae, united arab emirates, abu dhabi, emirates, gulf, sharjah',
  'Asia/Ho_Chi_Minh': 'vietnam, hanoi, saigon, ho chi minh city, da nang',
  'Asia/Hong_Kong': 'hongkong, hk',
  'Asia/Jakarta': 'bandung, west indonesia, surabaya',
  'Asia/Jerusalem': 'israel, tel aviv, haifa',
  'Asia/Kabul': 'afghanistan',
  'Asia/Karachi': 'pakistan, islamabad, lahore, rawalpindi, peshawar',
  'Asia/Kathmandu': 'nepal',
  'Asia/Kolkata':
    'india, mumbai, bombay, delhi, new delhi, bangalore, bengaluru, chennai, madras, hyderabad, pune, ahmedabad, kolkata, calcutta, jaipur, lucknow, kochi, goa',
  'Asia/Kuala_Lumpur': 'malaysia, kl, penang',
  'Asia/Manila': 'philippines, cebu, quezon city, davao',
  'Asia/Muscat': 'oman',
  'Asia/Phnom_Penh': 'cambodia',
  'Asia/Pyongyang': 'north korea',
  'Asia/Qatar': 'doha',
  'Asia/Riyadh': 'saudi arabia, saudi, jeddah, mecca, medina, arabia',
  'Asia/Seoul': 'korea, south korea, busan, incheon',
  'Asia/Shanghai':
    'china, beijing, peking, shenzhen, guangzhou, chengdu, wuhan, tianjin, chongqing, hangzhou, nanjing, xian',
  'Asia/Taipei': 'taiwan',
  'Asia/Tashkent': 'uzbekistan',
  'Asia/Tbilisi': 'tiflis',
  'Asia/Tehran': 'iran, teheran, isfahan, mashhad',
  'Asia/Tokyo': 'japan, osaka, kyoto, yokohama, nagoya, sapporo, fukuoka, hiroshima',
  'Asia/Ulaanbaatar': 'ulan bator',
  'Asia/Yangon': 'myanmar, burma, rangoon',
  'Asia/Yerevan': 'armenia',
  'Atlantic/Canary': 'canary islands, canaries, tenerife, las palmas',
  'Atlantic/Reykjavik': 'iceland',
  'Australia/Adelaide': 'south australia',
  'Australia/Brisbane': 'queensland, gold coast',
  'Australia/Hobart': 'tasmania',
  'Australia/Perth': 'western australia',
  'Australia/Sydney': 'canberra, new south wales, nsw, newcastle nsw, wollongong',
  'Australia/Melbourne': 'geelong',
  'Europe/Amsterdam':
    'netherlands, the netherlands, holland, rotterdam, the hague, den haag, utrecht, eindhoven, groningen',
  'Europe/Athens': 'greece, thessaloniki, eastern european, east european, piraeus',
  'Europe/Belgrade': 'serbia, novi sad',
  'Europe/Berlin':
    'germany, hamburg, munich, munchen, frankfurt, cologne, koln, stuttgart, dusseldorf, leipzig, dresden, hannover, hanover, bremen, nuremberg, nurnberg, dortmund, essen, bonn, central european, central europe, middle european, potsdam, kiel, lubeck, rostock, mainz, freiburg, heidelberg',
  'Europe/Bratislava': 'slovakia',
  'Europe/Brussels': 'belgium, bruxelles, antwerp, ghent, bruges, brussel',
  'Europe/Bucharest': 'romania, cluj, timisoara',
  'Europe/Budapest': 'hungary',
  'Europe/Chisinau': 'moldova, kishinev',
  'Europe/Copenhagen': 'denmark, aarhus, odense, kobenhavn, aalborg',
  'Europe/Dublin': 'ireland, galway, limerick',
  'Europe/Helsinki': 'finland, tampere, turku, espoo',
  'Europe/Istanbul': 'turkiye, ankara, izmir, antalya, turkey, bursa',
  'Europe/Kyiv': 'ukraine, kiev, lviv, kharkiv, odesa, odessa, dnipro, kharkov, lvov',
  'Europe/Lisbon': 'portugal, lisboa, porto, western european, braga, coimbra, faro',
  'Europe/Ljubljana': 'slovenia',
  'Europe/London':
    'uk, u.k, united kingdom, britain, great britain, england, scotland, wales, northern ireland, edinburgh, glasgow, manchester, liverpool, leeds, bristol, cardiff, belfast, sheffield, nottingham, newcastle, brighton, oxford, swansea, aberdeen, southampton, plymouth',
  'Europe/Madrid': 'spain, barcelona, valencia, seville, sevilla, bilbao, malaga, zaragoza',
  'Europe/Minsk': 'belarus',
  'Europe/Moscow': 'st petersburg, saint petersburg, moskva',
  'Europe/Oslo': 'norway, bergen, trondheim, stavanger',
  'Europe/Paris':
    'france, lyon, marseille, toulouse, bordeaux, strasbourg, lille, nantes, grenoble, montpellier, rennes',
  'Europe/Podgorica': 'montenegro',
  'Europe/Prague': 'czechia, czech republic, brno, praha, ostrava',
  'Europe/Riga': 'latvia',
  'Europe/Rome':
    'italy, milan, milano, naples, napoli, turin, torino, florence, venice, bologna, palermo, roma, genoa, verona',
  'Europe/Sarajevo': 'bosnia, bosnia and herzegovina',
  'Europe/Skopje': 'north macedonia, macedonia',
  'Europe/Sofia': 'bulgaria, varna, plovdiv',
  'Europe/Stockholm': 'sweden, gothenburg, goteborg, malmo, uppsala',
  'Europe/Tallinn': 'estonia, tartu',
  'Europe/Tirane': 'albania, tirana',
  'Europe/Vienna': 'austria, wien, graz, salzburg, linz, innsbruck',
  'Europe/Vilnius': 'lithuania, kaunas, klaipeda',
  'Europe/Warsaw':
    'poland, krakow, cracow, gdansk, wroclaw, poznan, lodz, warszawa, katowice, szczecin',
  'Europe/Zagreb': 'croatia, dubrovnik',
  'Europe/Zurich':
    'switzerland, geneva, geneve, basel, bern, berne, lausanne, lugano, winterthur, lucerne',
  'Indian/Maldives': 'male',
  'Pacific/Auckland': 'new zealand, nz, wellington, christchurch, dunedin, hamilton nz',
  'Pacific/Honolulu': 'hawaii, hawaiian',
  'Pacific/Port_Moresby': 'papua new guinea',
};

/** Peoples, whose name says a zone only before “time”: `German time`. */
const PEOPLES: Record<string, string> = {
  'America/Argentina/Buenos_Aires': 'argentinian, argentine',
  'America/Bogota': 'colombian',
  'America/Halifax': 'atlantic canada',
  'America/Havana': 'cuban',
  'America/Lima': 'peruvian',
  'America/Santiago': 'chilean',
  'Africa/Cairo': 'egyptian',
  'Africa/Casablanca': 'moroccan',
  'Africa/Johannesburg': 'south african',
  'Africa/Lagos': 'nigerian, west african',
  'Africa/Maputo': 'central african',
  'Africa/Nairobi': 'kenyan, east african',
  'Asia/Bangkok': 'thai',
  'Asia/Dubai': 'emirati',
  'Asia/Ho_Chi_Minh': 'vietnamese',
  'Asia/Jerusalem': 'israeli',
  'Asia/Karachi': 'pakistani',
  'Asia/Kolkata': 'indian, indian standard, india standard',
  'Asia/Kuala_Lumpur': 'malaysian',
  'Asia/Manila': 'philippine, filipino',
  'Asia/Riyadh': 'arabian',
  'Asia/Seoul': 'korean, south korean',
  'Asia/Shanghai': 'chinese',
  'Asia/Taipei': 'taiwanese',
  'Asia/Tehran': 'iranian',
  'Asia/Tokyo': 'japanese, japan standard',
  'Europe/Amsterdam': 'dutch',
  'Europe/Athens': 'greek',
  'Europe/Belgrade': 'serbian',
  'Europe/Berlin': 'german, european central, middle-european',
  'Europe/Brussels': 'belgian',
  'Europe/Bucharest': 'romanian',
  'Europe/Budapest': 'hungarian',
  'Europe/Copenhagen': 'danish',
  'Europe/Dublin': 'irish',
  'Europe/Helsinki': 'finnish',
  'Europe/Istanbul': 'turkish',
  'Europe/Kyiv': 'ukrainian',
  'Europe/Lisbon': 'portuguese',
  'Europe/London': 'british, english, scottish, welsh',
  'Europe/Madrid': 'spanish',
  'Europe/Moscow': 'moscow standard',
  'Europe/Oslo': 'norwegian',
  'Europe/Paris': 'french',
  'Europe/Prague': 'czech',
  'Europe/Rome': 'italian',
  'Europe/Sofia': 'bulgarian',
  'Europe/Stockholm': 'swedish',
  'Europe/Vienna': 'austrian',
  'Europe/Warsaw': 'polish',
  'Europe/Zurich': 'swiss',
  UTC: 'universal, coordinated universal, greenwich, greenwich mean',
  'Pacific/Auckland': 'kiwi',
};

type Zones = readonly (readonly [zone: string, is: Message])[];

const US: Zones = [
  ['America/New_York', message('Eastern')],
  ['America/Chicago', message('Central')],
  ['America/Denver', message('Mountain')],
  ['America/Los_Angeles', message('Pacific')],
];
const CANADA: Zones = [
  ['America/Toronto', message('Eastern')],
  ['America/Winnipeg', message('Central')],
  ['America/Edmonton', message('Mountain')],
  ['America/Vancouver', message('Pacific')],
  ['America/Halifax', message('Atlantic')],
];
const AUSTRALIA: Zones = [
  ['Australia/Sydney', message('east')],
  ['Australia/Brisbane', message('Queensland')],
  ['Australia/Adelaide', message('south')],
  ['Australia/Perth', message('west')],
];
const RUSSIA: Zones = [
  ['Europe/Moscow', message('Moscow')],
  ['Asia/Yekaterinburg', message('Urals')],
  ['Asia/Novosibirsk', message('Siberia')],
  ['Asia/Vladivostok', message('Far East')],
];
const BRAZIL: Zones = [
  ['America/Sao_Paulo', message('São Paulo, Brasília')],
  ['America/Manaus', message('Amazonas')],
  ['America/Rio_Branco', message('Acre')],
];
const MEXICO: Zones = [
  ['America/Mexico_City', message('Mexico City')],
  ['America/Cancun', message('Cancún')],
  ['America/Tijuana', message('Tijuana')],
];
const INDONESIA: Zones = [
  ['Asia/Jakarta', message('west')],
  ['Asia/Makassar', message('central')],
  ['Asia/Jayapura', message('east')],
];
const EUROPE: Zones = [
  ['Europe/London', message('west')],
  ['Europe/Berlin', message('central')],
  ['Europe/Athens', message('east')],
];
const GEORGIA: Zones = [
  ['America/New_York', message('Georgia, USA')],
  ['Asia/Tbilisi', message('Georgia, the country')],
];
const CONGO: Zones = [
  ['Africa/Kinshasa', message('west')],
  ['Africa/Lubumbashi', message('east')],
];
const KAZAKHSTAN: Zones = [
  ['Asia/Almaty', message('Almaty')],
  ['Asia/Aqtau', message('Aqtau')],
];
const SUMMER: Zones = [
  ['Europe/London', message('Britain')],
  ['Europe/Berlin', message('central Europe')],
];

/** Places with several zones, and what to choose from. */
export const MANY_ZONES: ReadonlyMap<string, Zones> = new Map<string, Zones>([
  ...[
    'us',
    'usa',
    'u.s',
    'united states',
    'america',
    'american',
    'the us',
    'the usa',
    'the states',
  ].map((name) => [name, US] as const),
  ...['canada', 'canadian'].map((name) => [name, CANADA] as const),
  ...['australia', 'australian', 'oz', 'aussie'].map((name) => [name, AUSTRALIA] as const),
  ...['russia', 'russian'].map((name) => [name, RUSSIA] as const),
  ...['brazil', 'brazilian'].map((name) => [name, BRAZIL] as const),
  ...['mexico', 'mexican'].map((name) => [name, MEXICO] as const),
  ...['indonesia', 'indonesian'].map((name) => [name, INDONESIA] as const),
  ...['europe', 'european', 'eu'].map((name) => [name, EUROPE] as const),
  ...['georgia', 'georgian'].map((name) => [name, GEORGIA] as const),
  ...['congo', 'drc'].map((name) => [name, CONGO] as const),
  ...['kazakhstan', 'kazakh'].map((name) => [name, KAZAKHSTAN] as const),
  ...['summer', 'daylight', 'daylight saving'].map((name) => [name, SUMMER] as const),
]);

/** Names in Intl or above that are words or people as well: zones only before “time”. */
export const ONLY_BEFORE_TIME: ReadonlySet<string> = new Set([
  ...Object.values(PEOPLES).flatMap((names) => names.split(', ')),
  ...'american canadian australian aussie russian brazilian mexican indonesian european georgian kazakh summer daylight'.split(
    ' ',
  ),
  ...'daylight saving,us,eu,oz'.split(','),
  ...'atlantic beulah bergen buffalo casey center chatham charlotte christmas cocos davis dawson denver easter essen eucla faro fez florence gambier goa gulf hovd jersey jordan juba kiel kirov knox linz male marengo mawson midway mountain nome norfolk oral palmer reunion samara stanley thule troll valencia wake wallis west'.split(
    ' ',
  ),
]);

const byName = (table: Record<string, string>): [string, string][] =>
  Object.entries(table).flatMap(([zone, names]) =>
    names.split(', ').map((name): [string, string] => [name, zone]),
  );

export const PLACE_ZONES: ReadonlyMap<string, string> = new Map([
  ...byName(PLACES),
  ...byName(PEOPLES),
]);

/** Names by which Intl may know a zone, and those in use today. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);

/** Places that are in no time zone, though the name of another is near. */
export const NO_PLACES: ReadonlySet<string> = new Set(['atlantis', 'avalon', 'camelot', 'narnia']);
