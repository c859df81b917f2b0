import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';
import { caseCommands } from './cases.ts';
import { hereCommands } from './here.ts';
import { lessonCommands } from './lessons.ts';
import { pageCommands } from './pages.ts';
import { roomCommands } from './room.ts';
import { slideCommands } from './slides.ts';
import { stateCommands } from './states.ts';

/** Whoever has more commands adds a function here, in a file of its own. */
const MAKERS: readonly ((scene: Scene) => Command[])[] = [
  hereCommands,
  stateCommands,
  caseCommands,
  pageCommands,
  roomCommands,
  lessonCommands,
  slideCommands,
];

/** All that the palette can do, as things stand. */
export function commandsFor(scene: Scene): Command[] {
  return MAKERS.flatMap((make) => make(scene));
}
