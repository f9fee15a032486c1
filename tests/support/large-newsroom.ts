import type { openDesk } from './follows.ts';

/** An event as newsrooms tell it: what happened, what follows, and who says what. */
type Event = {
  title: string;
  lead: string;
  more: string;
  who: string;
  role: string;
  words: string;
  other: string;
  otherRole: string;
  otherWords: string;
};

const OUTLETS = [
  'The Northern Harbour Ledger',
  'Calder Valley Morning Post',
  'Sill Bay Evening Courier',
  'Torvale & District Herald',
  'The Republic Gazette International',
  'Island Broadcasting Service',
  'Westmark Business Daily',
  'Eastern Provinces Tribune',
  'The Sundby Observer on Saturday',
  'Radio Fjordland News Desk',
];

const event = (
  title: string,
  lead: string,
  more: string,
  [who, role, words]: [string, string, string],
  [other, otherRole, otherWords]: [string, string, string],
): Event => ({ title, lead, more, who, role, words, other, otherRole, otherWords });

/** Twenty events that share hardly a word. */
export const EVENTS: Event[] = [
  event(
    'Dock crews in Port Calder end nine-day strike after owners accept cap on night shifts',
    'Dock crews in Port Calder voted on Sunday evening by 1,912 to 340 to end a nine-day strike after the owners of the terminal accepted a cap of ten night shifts a month for every crane driver.',
    'The two-year contract raises pay by four percent in January and by three more a year later, and the first container ships are expected at the quays on Tuesday at dawn.',
    [
      'Konstantina Papadimitriou-Hale',
      'chair of the dock workers’ federation',
      'Nobody in this hall got everything they came for, but everybody walks back through that gate with their head up and with a night off they can plan for',
    ],
    [
      'Bartholomew Achterberg',
      'chief executive of Calder Terminals',
      'We lost forty million crowns in nine days and we would have lost the customers in ten',
    ],
  ),
  event(
    'Central bank keeps its key rate at 3.5 percent and warns of dearer food in spring',
    'The central bank left its key interest rate at 3.5 percent on Monday, with seven of nine members in favour, and warned that a poor wheat harvest will push food prices up until the end of April.',
    'Two members wanted a cut of a quarter of a point, and economists at three lenders now expect the first one in June instead of in March.',
    [
      'Maximiliane von Oertzen-Rautenbach',
      'governor of the central bank',
      'We will not lower the price of money because it is popular; we will lower it when a loaf of bread stops getting dearer every single week',
    ],
    [
      'Ignatius Olufemi',
      'economist at Westmark Savings',
      'Mortgage holders were hoping for a present and got a lecture about wheat',
    ],
  ),
  event(
    'Health minister withdraws plan to close four rural maternity wards after protests',
    'The health minister withdrew on Monday a plan to close the maternity wards of four rural hospitals, two days after 14,000 people had marched through the capital with prams and candles.',
    'The wards get 22 million crowns for midwives from the reserve of the ministry, and a commission with two mayors in it is to report on rural births by September.',
    [
      'Anneliese Szymborska',
      'health minister',
      'I have read every one of the letters that mothers sent me, and I was wrong about the distance that a woman in labour can be asked to drive',
    ],
    [
      'Gudrun Haraldsdóttir',
      'head of the midwives’ association',
      'A ward that stays open without a doctor at night is a sign on a door and nothing else',
    ],
  ),
  event(
    'Storm cuts power to 40,000 homes on the west coast and closes two mountain passes',
    'A storm with gusts of 160 kilometres an hour cut the power to 40,000 homes on the west coast on Sunday night and buried the Kestrel and the Odda pass under a metre and a half of snow.',
    'Engineers mended the first of three broken lines at noon, and some of the outer islands may have to wait for electricity until Friday because no ship can land there.',
    [
      'Leif-Erik Amundsen-Brekke',
      'director of grid operations',
      'Please do not touch a line that lies on the ground, not even if your neighbour tells you that it has been dead for hours',
    ],
    [
      'Solveig Tangen',
      'mayor of Odda',
      'We have flour, we have wood and we have cards, so come and fetch us when it suits you',
    ],
  ),
  event(
    'Supreme court clears way for tram line through the old town of Torvale',
    'The supreme court cleared the way on Monday for a tram line through the old town of Torvale, finding that the city had weighed the noise for 600 households and offered them thicker windows.',
    'Rails are to be laid from March, beginning at the Weavers’ Bridge, and the first tram should run three years later at a price of 210 million crowns.',
    [
      'Ilse Brandtmeier',
      'mayor of Torvale',
      'We will begin with the bridge when the ice has gone, and no shopkeeper on the High Street will lose a window or a week of trade',
    ],
    [
      'Cornelius Featherstonehaugh',
      'spokesman for the residents',
      'Our grandchildren will thank the judges, but our crockery will not',
    ],
  ),
  event(
    'Researchers find eleven-kilometre cold-water reef on the northern shelf',
    'Marine biologists have found a cold-water coral reef of eleven kilometres on the northern shelf, at a depth of 300 metres, which they believe to be 8,000 years old and older than any other in these seas.',
    'The team from four universities filmed 190 kinds of fish and sponges there, six of which nobody had described, and asks for a ban on bottom trawls within five miles.',
    [
      'Priyadarshini Raman',
      'leader of the expedition',
      'It was as though somebody had switched on the light in a cathedral that had stood in the dark since before there were churches',
    ],
    [
      'Olaf Stensrud',
      'chair of the trawler owners',
      'We have fished over that ridge for sixty years, so something of it seems to have survived us',
    ],
  ),
  event(
    'Gas talks between the two republics collapse over the price of storage',
    'Talks between the two republics on winter gas collapsed in Vantaa on Sunday when their delegations could not agree on who pays 90 million euros for the storage below the salt hills.',
    'The current contract runs out on 31 December, and the storage holds enough for 47 cold days, as the energy agency calculated in October.',
    [
      'Rodion Vasilyevich Malinovsky',
      'energy minister',
      'They came with a bill from 1994 and left with our answer from 1994, which is that we do not pay for holes in the ground',
    ],
    [
      'Päivi Lehtonen-Korhonen',
      'head of the other delegation',
      'The door is open and the kettle is on, but the salt hills are not a gift',
    ],
  ),
  event(
    'Regulator fines telephone company 18 million crowns for selling where people slept',
    'The data regulator fined Meridian Telecom 18 million crowns on Monday for selling records of where 2.3 million customers had spent their nights to two advertising firms.',
    'The company has thirty days to appeal, must delete the records by the end of the year and has dismissed the head of its analytics department.',
    [
      'Thaddeus Okonkwo-Lindqvist',
      'data protection commissioner',
      'A telephone knows with whom you wake up, and that is not a line in a catalogue that anybody may order from',
    ],
    [
      'Rosamunde Vanterpool',
      'chair of Meridian Telecom',
      'We apologise to every customer, and we will not hide behind the word anonymous again',
    ],
  ),
  event(
    'Farmers block motorway with 700 tractors against new rules for fertiliser',
    'Farmers blocked the motorway between Eastmoor and the capital with 700 tractors for six hours on Monday in protest against rules that would halve the fertiliser allowed near rivers.',
    'The parliament votes on the rules on Thursday, and the agriculture committee asked for a delay of one year for farms of less than fifty hectares.',
    [
      'Wilhelmina Vandersteen',
      'chair of the young farmers',
      'You cannot grow rye on good intentions, and you cannot wash a river clean with the sweat of those who feed the town beside it',
    ],
    [
      'Emeka Balogun',
      'environment minister',
      'I have drunk from that river as a boy and I want to see a child do it again',
    ],
  ),
  event(
    'Museum returns bronze horse to island after ninety years and a lost lawsuit',
    'The National Museum handed a bronze horse of the third century back to the island of Ithera on Monday, ninety years after a collector had smuggled it out in a crate of lemons.',
    'An appeal court had ruled in May that the purchase was void, and the island builds a pavilion of glass for the horse above the bay where it was found.',
    [
      'Calliope Theodoropoulou',
      'mayor of Ithera',
      'My grandmother left a place on her shelf for a picture of it, and tonight I shall go and look at the shelf',
    ],
    [
      'Sir Peregrine Wolstenholme',
      'director of the museum',
      'We looked after it as well as we could, and we should have looked at the papers as well',
    ],
  ),
  event(
    'Airline grounds 31 aeroplanes after cracks are found in bolts of landing gear',
    'Transcontinental Airways grounded 31 of its 84 aeroplanes on Monday after mechanics had found cracks in the bolts that hold the landing gear, and cancelled 212 flights until Wednesday.',
    'The maker of the bolts delivered the same batch to five other airlines, which the aviation authority told to look at theirs within ten flights.',
    [
      'Jean-Baptiste Delacroix-Mbeki',
      'head of maintenance',
      'A bolt costs nine crowns and a wheel that does not come down costs everything, so we stay on the ground until I have seen each one',
    ],
    [
      'Fenella Abernathy',
      'passenger stranded in Lisbon',
      'They gave me a voucher for a sandwich and the sandwich shop is closed',
    ],
  ),
  event(
    'Schools to teach first aid from age ten after death of goalkeeper',
    'All schools will teach first aid from the age of ten from next autumn, the education ministry decided on Monday, a year after a goalkeeper of fourteen had died on a pitch with thirty people around him.',
    'Each class gets six lessons a year from paramedics, and every gymnasium a defibrillator, at a cost of 9 million crowns.',
    [
      'Marguerite Oyelaran',
      'mother of the goalkeeper',
      'Thirty people loved my son and not one of them had been shown where to put their hands',
    ],
    [
      'Desmond Pettersson',
      'education minister',
      'A child of ten can learn to save a life in the time it takes to learn a song',
    ],
  ),
  event(
    'Opposition leader resigns after party loses third election in five years',
    'The leader of the Liberal Alliance resigned on Monday after the party had lost the third election in five years and nine of its 41 seats, most of them in the suburbs of the capital.',
    'A congress in February chooses among at least three candidates, two of whom want to leave the alliance with the Greens.',
    [
      'Aurelio Castellanos-Whitmore',
      'outgoing leader of the Liberal Alliance',
      'The voters have told me three times, and a man who has to be told a fourth time has not been listening',
    ],
    [
      'Henrietta Nakamura',
      'deputy leader',
      'We have talked about the middle for so long that everybody has moved out of it',
    ],
  ),
  event(
    'Brewery recalls 1.2 million bottles in which splinters of glass may float',
    'The Kronenholt brewery recalled 1.2 million bottles of wheat beer on Monday because splinters of glass from a broken filling machine may float in them; two drinkers cut their lips.',
    'Shops take the bottles back without a receipt, and the food authority named three batches that were sold in eleven counties since 3 November.',
    [
      'Ludovica Steinmetz',
      'brewmaster',
      'Pour it away and let us be laughed at, because that is far better than the other thing',
    ],
    [
      'Jarl Thorvaldsen',
      'director of the food authority',
      'The machine was inspected in June and the inspector wrote that it sang',
    ],
  ),
  event(
    'Chess champion loses title to teenager who learned the game in a refugee camp',
    'The chess world champion lost her title on Sunday to a player of seventeen who had learned the game with bottle caps in a refugee camp, by seven points and a half to six and a half.',
    'The last game took seven hours and 94 moves, and the new champion gives a third of the prize of two million to the camp’s school.',
    [
      'Yusuf Abdirahman Warsame',
      'new world champion',
      'The queen was a green cap from a lemonade bottle, and I have never been able to give her away without hurting a little',
    ],
    [
      'Vasilisa Grigoryeva-Stone',
      'former champion',
      'He saw in the endgame what I have been looking for in books for twenty years',
    ],
  ),
  event(
    'Glacier lake bursts and sweeps away three bridges in the Orrin valley',
    'A lake below the Orrin glacier burst through its dam of ice early on Monday and swept away three bridges and a sawmill; all 430 people of the valley reached higher ground in time.',
    'Sirens that were put up in August gave them 26 minutes, and the army lays a pontoon bridge so that feed can reach 2,000 sheep.',
    [
      'Fridolin Zurbriggen',
      'chief of the valley’s fire brigade',
      'My father rang the church bell for the last flood and had four minutes, so I do not want to hear again what a siren costs',
    ],
    [
      'Nadezhda Kowalczyk',
      'glaciologist',
      'There are eleven such lakes and we listen to four of them',
    ],
  ),
  event(
    'Railway orders 60 night trains and promises beds to nine capitals',
    'The state railway ordered 60 night trains for 1.4 billion crowns on Monday and promised beds to nine foreign capitals from the winter after next, twenty years after it had scrapped its last sleeping car.',
    'Tickets are to cost from 49 crowns for a seat to 240 for a cabin with a shower, and bicycles travel for nothing.',
    [
      'Siegfried Ouedraogo',
      'head of passenger services',
      'You will fall asleep beside a lake and wake up beside a sea, and nobody will have asked you to take off your shoes',
    ],
    [
      'Philippa Lindholm',
      'chair of the passengers’ council',
      'I believe in the beds when I see who changes the sheets',
    ],
  ),
  event(
    'Parliament bans betting advertisements during sports broadcasts',
    'The parliament banned advertisements for betting during sports broadcasts on Monday by 118 votes to 71, from the start of the next football season and in stadiums a year later.',
    'Clubs expect to lose 64 million crowns a year, a third of which the state replaces in the first season from the lottery.',
    [
      'Thelonious Marchetti',
      'sponsor of the bill',
      'My brother knew the odds of every match in nine leagues and did not know how old his daughter was',
    ],
    [
      'Ottoline Brzezinski',
      'managing director of the football league',
      'The small clubs will pay for it, because the large ones sell their shirts to airlines',
    ],
  ),
  event(
    'Wolves return to national park after 150 years and kill first elk',
    'A pack of five wolves has settled in the Harrow national park for the first time in 150 years and killed an elk there last week, as pictures from four cameras show.',
    'Shepherds around the park get dogs and fences paid in full, and the county counts the pack again when the snow has melted.',
    [
      'Brunhilde Achterkamp',
      'chief ranger',
      'They came on their own feet over two motorways and a river, which is more than most of our visitors manage',
    ],
    [
      'Dafydd Llewellyn-Price',
      'shepherd',
      'A dog I will take, but I want to see the man who puts a fence on that hill',
    ],
  ),
  event(
    'City of Sundby gives every resident a key to 40 public gardens',
    'Sundby gives each of its 310,000 residents a card on Monday that opens 40 gardens behind churches, schools and offices, most of which had been locked for half a century.',
    'Neighbours who water and weed them for a year get one vote on what is planted, and the city pays for the seeds.',
    [
      'Guinevere Mbatha',
      'head of the parks department',
      'There are lilacs in this town that three people have ever smelled, and two of them are caretakers',
    ],
    [
      'Absalom Fitzgerald',
      'caretaker at St Olave’s',
      'I have had that lilac to myself since 1988, but I suppose it will do',
    ],
  ),
];

/** Three outlets for each event, more than sixty characters of an address each: sixty reports. */
export async function printAll(
  print: ReturnType<typeof openDesk>['print'],
  published: (nth: number) => string,
  per = 3,
): Promise<void> {
  let nth = 0;
  for (const [at, one] of EVENTS.entries())
    for (let other = 0; other < per; other++) {
      const outlet = OUTLETS[(at * 3 + other * 7) % OUTLETS.length]!;
      await print({ outlet, ...write(one, other), published: published(nth++) });
    }
}

function write(one: Event, nth: number): { title: string; text: string } {
  const { title, lead, more, who, role, words, other, otherRole, otherWords } = one;
  const said = `“${words},” said ${who}, ${role}.`;
  const alsoSaid = `“${otherWords},” said ${other}, ${otherRole}.`;
  const parts = [
    [lead, said, more, alsoSaid],
    [lead, more, said],
    [lead, alsoSaid, said, more],
  ][nth % 3]!;
  return { title: nth === 1 ? `${title}, officials say` : title, text: parts.join('\n\n') };
}
