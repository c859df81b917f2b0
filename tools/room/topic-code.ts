import { isRoomCode } from '../../src/room/index.ts';

/** The code of the room that a topic is of; empty for any other topic. */
export function codeIn(topic: string): string {
  const code = topic.split('/', 2)[1] ?? '';
  return isRoomCode(code) ? code : '';
}
