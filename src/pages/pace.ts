const MINUTE_MS = 60_000;

/** A section in the plan. */
interface PlannedSection {
  readonly minutes: number;
  readonly slides: { readonly length: number };
}

/** A slide's place in the plan, both counted from 0. */
interface Place {
  readonly sectionIndex: number;
  readonly indexInSection: number;
}

/** The talk compared with its plan. All in milliseconds. */
export interface Pace {
  /** When this slide should come and go: the minutes of a section are shared equally by its slides. */
  readonly slideFrom: number;
  readonly slideTo: number;
  /** Above 0: later than planned. Below 0: earlier. 0 while the slide is due. */
  readonly behind: number;
  /** When the section should be over. */
  readonly sectionTo: number;
  /** The time left in the talk; below 0 after its end. */
  readonly leftInTalk: number;
}

export function paceOf(sections: readonly PlannedSection[], place: Place, elapsed: number): Pace {
  const section = sections[place.sectionIndex];
  const from = minutesOf(sections.slice(0, place.sectionIndex)) * MINUTE_MS;
  const length = (section?.minutes ?? 0) * MINUTE_MS;
  const perSlide = length / Math.max(1, section?.slides.length ?? 1);
  const slideFrom = from + perSlide * place.indexInSection;
  const slideTo = slideFrom + perSlide;
  return {
    slideFrom,
    slideTo,
    behind: elapsed > slideTo ? elapsed - slideTo : Math.min(0, elapsed - slideFrom),
    sectionTo: from + length,
    leftInTalk: minutesOf(sections) * MINUTE_MS - elapsed,
  };
}

export function minutesOf(sections: readonly Pick<PlannedSection, 'minutes'>[]): number {
  return sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The plan of a talk, stretched or shrunk to as many minutes as there are; `null` leaves it as it is. */
export function planFor<Section extends Pick<PlannedSection, 'minutes'>>(
  sections: readonly Section[],
  slot: number | null,
): readonly Section[] {
  const planned = minutesOf(sections);
  if (slot === null || slot === planned || planned === 0) return sections;
  return sections.map((section) => ({ ...section, minutes: (section.minutes * slot) / planned }));
}

/** Nobody speaks to the second. */
const AS_PLANNED_MS = 15_000;

export type Standing = 'on-plan' | 'behind' | 'ahead';

export function standingOf({ behind }: Pick<Pace, 'behind'>): Standing {
  if (Math.abs(behind) < AS_PLANNED_MS) return 'on-plan';
  return behind > 0 ? 'behind' : 'ahead';
}

/** Time that is missing has a minus, time to spare a plus. */
export function paceText(pace: Pick<Pace, 'behind'>): string {
  switch (standingOf(pace)) {
    case 'on-plan':
      return 'On plan';
    case 'behind':
      return `−${timeText(pace.behind)} behind`;
    case 'ahead':
      return `+${timeText(-pace.behind)} ahead`;
  }
}

/** What is left of the talk, or how long it should have been over. */
export function leftText({ leftInTalk }: Pick<Pace, 'leftInTalk'>): string {
  return leftInTalk < 0 ? `${timeText(-leftInTalk)} over time` : `${timeText(leftInTalk)} left`;
}

/** `12:04`, `1:02:30`. */
export function timeText(milliseconds: number): string {
  const all = Math.trunc(milliseconds / 1000);
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** A section's share, for the plan: `5 min`, `4.2 min`. */
export function minutesText(minutes: number): string {
  return `${minutes.toLocaleString('en', { maximumFractionDigits: 1 })} min`;
}
