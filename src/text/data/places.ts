/** Countries and other places of which news speaks as of somebody (“Norway said”), folded. */
export const PLACES: ReadonlySet<string> = new Set(
  `afghanistan, africa, alabama, alaska, albania, alberta, algeria, america, angola, arizona, arkansas, argentina,
  armenia, asia, australia, austria, azerbaijan, bahrain, baltimore, bangladesh, barbados, beijing, belarus, belfast,
  belgium, berlin, birmingham, bolivia, bosnia, boston, botswana, brazil, brisbane, britain, british columbia, brussels,
  buenos aires, bulgaria, burundi, cairo, california, cambodia, cameroon, canada, cape town, chicago, chile, china,
  colombia, colorado, connecticut, costa rica, croatia, cuba, cyprus, czech republic, dallas, delaware, denmark, detroit,
  dubai, dublin, east africa, east timor, eastern europe, ecuador, edinburgh, egypt, el salvador, england, eritrea,
  estonia, ethiopia, europe, fiji, finland, florida, france, gaza, geneva, germany, ghana, glasgow, great britain, greece,
  greenland, guatemala, guinea, guyana, haiti, hawaii, honduras, hong kong, houston, hungary, iceland, idaho, illinois,
  indiana, indonesia, iowa, iran, iraq, ireland, islamabad, israel, istanbul, italy, ivory coast, jamaica, japan, jakarta,
  johannesburg, kansas, kazakhstan, kentucky, kosovo, kuwait, kyiv, kyrgyzstan, lagos, laos, las vegas, latin america,
  latvia, lebanon, leeds, liberia, libya, liverpool, lithuania, london, los angeles, louisiana, luxembourg, madagascar,
  maharashtra, malawi, malaysia, mali, malta, manchester, manila, manitoba, maryland, massachusetts, mauritania,
  mauritius, melbourne, mexico, miami, michigan, middle east, minnesota, mississippi, missouri, moldova, mongolia,
  montana, montenegro, morocco, moscow, mozambique, mumbai, myanmar, nairobi, namibia, nebraska, nepal, netherlands,
  nevada, new brunswick, new delhi, new england, new hampshire, new jersey, new mexico, new south wales, new york,
  new zealand, newcastle, nicaragua, niger, nigeria, north africa, north america, north carolina, north dakota,
  north korea, north macedonia, northern ireland, norway, nova scotia, ohio, oklahoma, oman, ontario, oregon, pakistan,
  palestine, panama, papua new guinea, paraguay, paris, pennsylvania, peru, philadelphia, philippines, poland, portugal,
  prague, puerto rico, qatar, quebec, queensland, rhode island, rome, romania, russia, rwanda, san diego, san francisco,
  san jose, saskatchewan, saudi arabia, scotland, seattle, senegal, seoul, serbia, shanghai, sierra leone, singapore,
  slovakia, slovenia, somalia, south africa, south america, south australia, south carolina, south dakota, south korea,
  south sudan, southeast asia, soviet union, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan,
  tanzania, tasmania, tehran, tel aviv, tennessee, texas, thailand, tibet, togo, tokyo, toronto, trinidad, tunisia,
  turkey, turkmenistan, uganda, ukraine, united arab emirates, united kingdom, uruguay, utah, uzbekistan, vancouver,
  venezuela, vermont, vietnam, wales, washington, west africa, west virginia, western australia, western europe,
  wisconsin, wyoming, yemen, zambia, zimbabwe`
    .split(',')
    .map((place) => place.trim().replace(/\s+/gu, ' ')),
);

/** Last words of the names of places: Calder County, Marsh Island. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `avenue bay beach boulevard bridge canyon city coast county creek district gulf harbor harbour heights highway hills
  island islands isles lake mountain mountains parish peninsula plateau prefecture province republic river road sea
  square stadium street territory town township valley village`.split(/\s+/u),
);
