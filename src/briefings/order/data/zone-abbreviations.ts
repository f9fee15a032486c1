import { type Message, message } from '../../../language/say.ts';
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
export const AMBIGUOUS: ReadonlyMap<string, readonly (readonly [zone: string, is: Message])[]> =
  new Map(
    Object.entries({
      ast: [
        ['America/Halifax', message('Atlantic time')],
        ['Asia/Riyadh', message('Arabia')],
      ],
      bst: [
        ['Europe/London', message('British summer time')],
        ['Asia/Dhaka', message('Bangladesh')],
        ['Pacific/Bougainville', message('Bougainville')],
      ],
      cst: [
        ['America/Chicago', message('US Central')],
        ['Asia/Shanghai', message('China')],
        ['America/Havana', message('Cuba')],
      ],
      gst: [
        ['Asia/Dubai', message('Gulf')],
        ['Atlantic/South_Georgia', message('South Georgia')],
      ],
      ist: [
        ['Asia/Kolkata', message('India')],
        ['Europe/Dublin', message('Ireland')],
        ['Asia/Jerusalem', message('Israel')],
      ],
      sst: [
        ['Asia/Singapore', message('Singapore')],
        ['Pacific/Pago_Pago', message('Samoa')],
      ],
      wst: [
        ['Australia/Perth', message('Western Australia')],
        ['Pacific/Apia', message('Samoa')],
      ],
    } satisfies Record<string, [string, Message][]>),
  );
