import { lowOf } from './low-of.ts';
import { asked, type Reading } from './reading.ts';

/** What is done with a follow, by the word for it. */
const DONE: Record<string, string> = {
  mute: 'pause',
  pause: 'pause',
  resume: 'resume',
  silence: 'pause',
  snooze: 'pause',
  stop: 'stop',
  unmute: 'resume',
  unpause: 'resume',
};
// `pause marsh`, `unmute the alerts about gas`, `resume following marsh`
const PAUSE =
  /^(mute|pause|resume|silence|snooze|stop|unmute|unpause)( following| (?:(?:my|our|the) )?(?:alerts?|follows?|notifications?) (?:about|for|from|of|on))? (?:the )?(.{1,100})$/u;
const BRIEFING = /(?<!\p{L})briefings?(?!\p{L})/u;

/** “Pause Marsh” may be a follow of Marsh, and “pause in talks” a topic: the follows tell. */
export function readPausing(bare: string): Reading[] {
  const low = lowOf(bare);
  const [, verb, isFollow, name] = PAUSE.exec(low) ?? [];
  if (verb === undefined || name === undefined || BRIEFING.test(low)) return [];
  const line = `following ${DONE[verb]} ${bare.slice(bare.length - name.length).replaceAll(':', ' ')}`;
  return [isFollow === undefined ? { line, meant: 'tried', isChance: true } : asked(line)];
}
