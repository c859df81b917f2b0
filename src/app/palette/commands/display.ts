import { chooseTheme, growFont, resetFont, toggleBlackout } from '../../../session/index.ts';
import { type Action, keyOf, toggleTheme } from '../../../ui/index.ts';
import type { Command } from '../command.ts';
import { isInTalk, type Scene } from '../scene.ts';

/** How the audience sees the slide. Outside the talk there is only the theme. */
export function displayCommands(scene: Scene): Command[] {
  if (!isInTalk(scene)) return [displayCommand('theme', 'Dark or light', ['theme', 'colours'], toggleTheme)];
  return [
    displayCommand('theme', 'Dark or light', ['theme', 'colours'], () => chooseTheme(toggleTheme())),
    displayCommand('larger', 'Larger type', ['font size', 'zoom in'], () => growFont(1)),
    displayCommand('smaller', 'Smaller type', ['font size', 'zoom out'], () => growFont(-1)),
    displayCommand('usual-size', 'Usual size', ['font', 'type', 'zoom'], resetFont),
    displayCommand('blackout', 'Black screen on or off', ['blank', 'dark'], toggleBlackout),
  ];
}

function displayCommand(action: Action, title: string, keywords: string[], run: () => void): Command {
  return {
    id: `display/${action}`,
    group: 'Commands',
    shelf: 'Display',
    title,
    keywords,
    hint: keyOf(action),
    run,
  };
}
