import { create } from 'zustand';
import {
  type Attended,
  type Attending,
  attendClass,
  brokerUrls,
  connectPage,
  LONGEST_NAME,
  oneTab,
  type RoomPlace,
  readPlace,
  saidInClass,
  thisLearner,
} from '../../room/index.ts';
import { deckBase } from '../../ui/index.ts';
import { keepMembership, readMembership } from './membership.ts';

/** The class that this window attends. */
export type Attendance =
  | { readonly is: 'none'; readonly because: string }
  /** `because` says what it waits for; empty at first. */
  | { readonly is: 'finding'; readonly code: string; readonly name: string; readonly because: string }
  | {
      readonly is: 'attending';
      readonly code: string;
      /** As the learner wants to be called; empty without a name. */
      readonly name: string;
      readonly attending: Attending;
      readonly attended: Attended;
    };

const NOTHING: Attendance = { is: 'none', because: '' };

export const useAttendance = create<Attendance>(() => NOTHING);

/** How often a server is asked that does not answer, and a broker that does not know the class yet. */
const AGAIN_MS = 4_000;
const MOST_AGAIN = 50;

let again: ReturnType<typeof setTimeout> | undefined;
let tries = 0;

/** Joins a class for good: this browser goes on with it after a reload. The learner has said yes to what is sent. */
export async function joinClass(code: string, name: string): Promise<void> {
  const now = useAttendance.getState();
  if (now.is !== 'none') {
    if (now.code === code) return rename(name);
    leaveClass();
  }
  keepMembership({ code, name: nameOf(name) });
  await attend(code, nameOf(name));
}

/** Goes on with the class that this browser has joined, if there is one. */
export function goOnInClass(): void {
  const membership = readMembership();
  if (membership) void attend(membership.code, membership.name);
}

/** Enters a class: what is sent from then on, the learner has said yes to. */
async function attend(code: string, name: string): Promise<void> {
  if (useAttendance.getState().is !== 'none') return;
  await enter({ is: 'finding', code, name, because: '' });
}

/** From now on this window attends, and no other one of the browser. */
export function attendHere(): void {
  const now = useAttendance.getState();
  if (now.is !== 'attending') return;
  now.attending.leave();
  void enter({ is: 'finding', code: now.code, name: now.name, because: '' });
}

/** Whether another window of this browser attends in place of this one. */
export function isElsewhere({ link }: Pick<Attended, 'link'>): boolean {
  return link.is === 'refused' && link.isForGood === true;
}

export function rename(name: string): void {
  const now = useAttendance.getState();
  if (now.is === 'none') return;
  keepMembership({ code: now.code, name: nameOf(name) });
  useAttendance.setState({ ...now, name: nameOf(name) }, true);
}

/** Leaves the class, and takes back what was said there, or lets it stay as it stands. */
export function leaveClass({ takesBack = true }: { readonly takesBack?: boolean } = {}): void {
  end('', takesBack);
}

/** There is nothing more to be told about a class that this window was in. */
export function dismissClass(): void {
  if (useAttendance.getState().is === 'none') useAttendance.setState(NOTHING, true);
}

function end(because: string, takesBack: boolean): void {
  const now = useAttendance.getState();
  clearTimeout(again);
  keepMembership(null);
  useAttendance.setState({ is: 'none', because }, true);
  if (now.is !== 'attending') return;
  if (takesBack) now.attending.forget();
  else now.attending.leave();
}

async function enter(finding: Extract<Attendance, { readonly is: 'finding' }>): Promise<void> {
  clearTimeout(again);
  useAttendance.setState(finding, true);
  const found = await readPlace(deckBase());
  const now = useAttendance.getState();
  if (now.is !== 'finding' || now.code !== finding.code) return;
  if (found.is === 'there') return begin(now, found.place);
  const because = found.is === 'none' ? NO_ROOM : found.because;
  useAttendance.setState({ ...now, because }, true);
  enterAgain(now);
}

function enterAgain({ code, name }: { readonly code: string; readonly name: string }): void {
  if (tries >= MOST_AGAIN) return;
  tries += 1;
  again = setTimeout(
    () => void enter({ is: 'finding', code, name, because: whyNow() }),
    AGAIN_MS * (1 + Math.random()),
  );
}

function whyNow(): string {
  const now = useAttendance.getState();
  return now.is === 'finding' ? now.because : '';
}

function begin({ code, name }: { readonly code: string; readonly name: string }, place: RoomPlace): void {
  const { client, secret } = thisLearner();
  const attending = attendClass({
    connect: oneTab(connectPage),
    url: brokerUrls(place.broker, deckBase()),
    room: code,
    client,
    ...(place.learner ?? { username: 'learner', password: secret }),
    kept: saidInClass(code),
  });
  const isOurs = () => {
    const now = useAttendance.getState();
    return now.is === 'attending' && now.attending === attending;
  };
  const show = () => {
    if (!isOurs()) return;
    const attended = attending.read();
    if (attended.host === 'ended') return end(ENDED, true);
    useAttendance.setState((now) => (now.is === 'attending' ? { ...now, attended } : now), true);
    const { link } = attended;
    if (link.is === 'connected') tries = 0;
    if (link.is === 'refused' && !link.isForGood) {
      // A broker that was restarted does not know the class until its instructor is back.
      attending.leave();
      useAttendance.setState({ is: 'finding', code, name: nameNow(name), because: link.because }, true);
      enterAgain({ code, name: nameNow(name) });
    }
  };
  useAttendance.setState({ is: 'attending', code, name, attending, attended: attending.read() }, true);
  attending.watch(show);
  show();
}

function nameNow(before: string): string {
  const now = useAttendance.getState();
  return now.is === 'none' ? before : now.name;
}

function nameOf(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
}

const NO_ROOM = 'This deck has no class now. Ask your instructor for its address.';
const ENDED = 'The class has ended, and what it knew of you is deleted. Your work stays in this browser.';
