import { SLIDES } from '../../../pages/talk/the-deck.ts';
import { openRoomOf, orders } from '../../../session/index.ts';
import { keyOf } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import { isInTalk, type Scene } from '../scene.ts';

/** What the speaker does with the room while the talk goes on. */
export function roomCommands(scene: Scene): Command[] {
  const room = openRoomOf(scene.session);
  if (!room || !isInTalk(scene)) return [];
  const { over, poll } = room;
  const slide = scene.front.slide ?? 0;
  const vote = SLIDES[slide - 1]?.vote;
  const join = over
    ? roomCommand('uncover', 'Show the slide again', () => orders.cover(null))
    : { ...roomCommand('join', 'Show how to join', () => orders.cover({ is: 'join' })), hint: keyOf('join') };
  const votes: Command[] = [];
  if (vote && poll?.slide !== slide)
    votes.push(roomCommand('ask', 'Ask the room', () => orders.openPoll(slide, vote.question, vote.asks)));
  if (poll?.state === 'open') votes.push(roomCommand('shut', 'Shut the vote', () => orders.shutPoll()));
  if (poll && poll.state !== 'revealed')
    votes.push(roomCommand('reveal', 'Show the result of the vote', () => orders.revealPoll()));
  // What its key does is the first that there is to do.
  return [join, ...votes.map((each, index) => (index === 0 ? { ...each, hint: keyOf('vote') } : each))];
}

function roomCommand(name: string, title: string, run: () => void): Command {
  const keywords = ['audience', 'phones', 'vote', 'poll', 'qr'];
  return { id: `room/${name}`, group: 'Commands', shelf: 'Room', title, keywords, run };
}
