import { randomName } from '../../ui/index.ts';

/** This window's name among all of the room, for as long as its page lives. */
export const THIS_WINDOW: string = randomName();

/** A name that windows of this deck have for something. Another deck may be in another folder of the same host. */
export function inThisDeck(name: string): string {
  return `${name} ${new URL('.', location.href).pathname}`;
}
