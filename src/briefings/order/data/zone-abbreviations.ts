/** Abbreviations and the civil zone that is meant: one that has summer time where people have it. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acdt: 'Australia/Adelaide',
    acst: 'Australia/Adelaide',
    aedt: 'Australia/Sydney',
    aest: 'Australia/Sydney',
    akdt: 'America/Anchorage',
    akst: 'America/Anchorage',
    art: 'America/Argentina/Buenos_Aires',
    awst: 'Australia/Perth',
    brt: 'America/Sao_Paulo',
    cat: 'Africa/Maputo',
    cdt: 'America/Chicago',
    cest: 'Europe/Berlin',
    cet: 'Europe/Berlin',
    clt: 'America/Santiago',
    cot: 'America/Bogota',
    ct: 'America/Chicago',
    eat: 'Africa/Nairobi',
    edt: 'America/New_York',
    eest: 'Europe/Athens',
    eet: 'Europe/Athens',
    est: 'America/New_York',
    et: 'America/New_York',
    gmt: 'UTC',
    hkt: 'Asia/Hong_Kong',
    hst: 'Pacific/Honolulu',
    idt: 'Asia/Jerusalem',
    jst: 'Asia/Tokyo',
    kst: 'Asia/Seoul',
    mdt: 'America/Denver',
    mesz: 'Europe/Berlin',
    mez: 'Europe/Berlin',
    mnt: 'America/Denver',
    msk: 'Europe/Moscow',
    mst: 'America/Denver',
    mt: 'America/Denver',
    myt: 'Asia/Kuala_Lumpur',
    ndt: 'America/St_Johns',
    nst: 'America/St_Johns',
    nzdt: 'Pacific/Auckland',
    nzst: 'Pacific/Auckland',
    nzt: 'Pacific/Auckland',
    pdt: 'America/Los_Angeles',
    pht: 'Asia/Manila',
    pkt: 'Asia/Karachi',
    pst: 'America/Los_Angeles',
    pt: 'America/Los_Angeles',
    sast: 'Africa/Johannesburg',
    sgt: 'Asia/Singapore',
    trt: 'Europe/Istanbul',
    utc: 'UTC',
    wat: 'Africa/Lagos',
    west: 'Europe/Lisbon',
    wet: 'Europe/Lisbon',
    wib: 'Asia/Jakarta',
    z: 'UTC',
    zulu: 'UTC',
  }),
);

/** Abbreviations that are words as well: zones in capitals, behind a time or before “time”. */
export const ALSO_WORDS: ReadonlySet<string> = new Set(
  'art cat clt cot ct eat est et idt la mnt mt nst pt trt wat west wet z zulu'.split(' '),
);

/** What may be meant by a name, with a word on each zone. */
export const AMBIGUOUS: ReadonlyMap<string, readonly (readonly [zone: string, is: string])[]> =
  new Map(
    Object.entries({
      ast: [
        ['America/Halifax', 'Atlantic time'],
        ['Asia/Riyadh', 'Arabia'],
      ],
      bst: [
        ['Europe/London', 'British summer time'],
        ['Asia/Dhaka', 'Bangladesh'],
        ['Pacific/Bougainville', 'Bougainville'],
      ],
      cst: [
        ['America/Chicago', 'US Central'],
        ['Asia/Shanghai', 'China'],
        ['America/Havana', 'Cuba'],
      ],
      gst: [
        ['Asia/Dubai', 'Gulf'],
        ['Atlantic/South_Georgia', 'South Georgia'],
      ],
      ist: [
        ['Asia/Kolkata', 'India'],
        ['Europe/Dublin', 'Ireland'],
        ['Asia/Jerusalem', 'Israel'],
      ],
      sst: [
        ['Asia/Singapore', 'Singapore'],
        ['Pacific/Pago_Pago', 'Samoa'],
      ],
      wst: [
        ['Australia/Perth', 'Western Australia'],
        ['Pacific/Apia', 'Samoa'],
      ],
    } satisfies Record<string, [string, string][]>),
  );
