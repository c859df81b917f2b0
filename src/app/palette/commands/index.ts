import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';
import { caseCommands } from './cases.ts';
import { compareCommands } from './compare.ts';
import { fileCommands } from './files.ts';
import { lessonCommands } from './lessons.ts';
import { pageCommands } from './pages.ts';
import { roomCommands } from './room.ts';
import { runCommands } from './run.ts';
import { slideCommands } from './slides.ts';
import { stateCommands } from './states.ts';
import { typingCommands } from './typing.ts';

/** Whoever has more commands adds a function here, in a file of its own. Within a group they stand in this order. */
const MAKERS: readonly ((scene: Scene) => Command[])[] = [
  runCommands,
  typingCommands,
  compareCommands,
  stateCommands,
  caseCommands,
  pageCommands,
  roomCommands,
  lessonCommands,
  (scene) => slideCommands(scene),
  fileCommands,
];

/** All that the palette can do, as things stand. */
export function commandsFor(scene: Scene): Command[] {
  return MAKERS.flatMap((make) => make(scene));
}
