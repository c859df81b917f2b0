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
  /** The time left in the section and in the talk; below 0 after its end. */
  readonly leftInSection: number;
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
    leftInSection: from + length - elapsed,
    leftInTalk: minutesOf(sections) * MINUTE_MS - elapsed,
  };
}

export function minutesOf(sections: readonly Pick<PlannedSection, 'minutes'>[]): number {
  return sections.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Nobody speaks to the second. */
const AS_PLANNED_MS = 15_000;

export function paceText({ behind }: Pick<Pace, 'behind'>): string {
  if (Math.abs(behind) < AS_PLANNED_MS) return 'On plan';
  return `${timeText(Math.abs(behind))} ${behind > 0 ? 'behind' : 'ahead'}`;
}

/** `12:04`, `1:02:30`; `−0:30` when time is over. */
export function timeText(milliseconds: number): string {
  const seconds = Math.trunc(milliseconds / 1000);
  const all = Math.abs(seconds);
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 ? `−${text}` : text;
}
