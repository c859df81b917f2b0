import { chooseTheme, growFont, resetFont, toggleBlackout } from '../../../session/index.ts';
import { type Action, keyOf, toggleTheme } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import { isInTalk, type Scene } from '../scene.ts';

/** What the room sees beside the slide. Only the theme is anything outside of the talk. */
export function roomCommands(scene: Scene): Command[] {
  if (!isInTalk(scene)) return [roomCommand('theme', 'Dark or light', ['theme', 'colours'], toggleTheme)];
  return [
    roomCommand('theme', 'Dark or light', ['theme', 'colours'], () => chooseTheme(toggleTheme())),
    roomCommand('larger', 'Larger type', ['font size', 'zoom in'], () => growFont(1)),
    roomCommand('smaller', 'Smaller type', ['font size', 'zoom out'], () => growFont(-1)),
    roomCommand('usual-size', 'Usual size', ['font', 'type', 'zoom'], resetFont),
    roomCommand('blackout', 'Black screen on or off', ['blank', 'dark'], toggleBlackout),
  ];
}

function roomCommand(action: Action, title: string, keywords: string[], run: () => void): Command {
  return {
    id: `room/${action}`,
    group: 'Commands',
    shelf: 'Room',
    title,
    keywords,
    hint: keyOf(action),
    run,
  };
}
