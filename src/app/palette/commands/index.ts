import type { Command } from '../command.ts';
import type { Scene } from '../scene.ts';
import { compareCommands, fileCommands, runCommands, typingCommands } from './bench.ts';
import { displayCommands } from './display.ts';
import { stateCommands } from './history.ts';
import { caseCommands, lessonCommands, pageCommands, slideCommands } from './places.ts';
import { roomCommands } from './room.ts';

/** To add commands, add a function here. Within a group they appear in this order. */
const MAKERS: readonly ((scene: Scene) => Command[])[] = [
  runCommands,
  typingCommands,
  compareCommands,
  stateCommands,
  caseCommands,
  pageCommands,
  displayCommands,
  roomCommands,
  lessonCommands,
  (scene) => slideCommands(scene),
  fileCommands,
];

/** All that the palette can do in this scene. */
export function commandsFor(scene: Scene): Command[] {
  return MAKERS.flatMap((make) => make(scene));
}
