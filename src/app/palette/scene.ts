import type { Case } from '#case';
import { addresses } from '../../pages/addresses.ts';
import { moveTo, rememberPlace, type Session } from '../../session/index.ts';
import type { Front } from './front.ts';

/** What commands are made of: where one is, how things stand there, and the way to elsewhere. */
export interface Scene {
  readonly front: Front;
  /** The case in front, once its files are there. */
  readonly subject: Case | null;
  readonly session: Session;
  readonly now: number;
  /** Goes to an address, without a way back. */
  readonly navigate: (address: string) => void;
}

/** Goes somewhere else, in a way that one can go back from. */
export function jump({ front, navigate }: Scene, address: string): void {
  rememberPlace(front);
  navigate(address);
}

export function isInTalk({ front }: Scene): boolean {
  return front.surface === 'stage' || front.surface === 'presenter';
}

/** Goes to a slide: in the talk with all of its windows, elsewhere to the stage. */
export function jumpToSlide(scene: Scene, slide: number): void {
  const position = { slide, step: 0 };
  if (isInTalk(scene)) {
    rememberPlace(scene.front);
    moveTo(position);
  } else jump(scene, addresses.talk(position));
}
