import { CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { SLIDES, type SlideTexts, searchSlides, useSlideTexts } from '../talk/finding.ts';
import { Dialog } from '../ui/index.ts';
import type { Command } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { slideCommands } from './commands/slides.ts';
import styles from './Palette.module.css';
import { goesBack, textOf } from './palette-key.ts';
import { Row } from './Row.tsx';
import { noteUse, usedLately } from './recent.ts';
import type { Scene } from './scene.ts';
import { grouped, type Rows, searched, withUsedLately } from './search.ts';
import { useScene } from './use-scene.ts';

interface PaletteProps {
  /** The keys that were pressed before there was a field for them. */
  readonly takeEarly: () => readonly string[];
  readonly onClose: () => void;
}

/** Every case, stage, file, lesson, slide and command, in one list that a few words narrow. */
export function Palette({ takeEarly, onClose }: PaletteProps) {
  const scene = useScene();
  const commands = useMemo(() => commandsFor(scene), [scene]);
  const [query, setQuery] = useState('');
  const hasTyped = useRef(false);
  const rows = useRows(scene, commands, query);
  const keys = useId();

  const carryOut = (command: Command) => {
    onClose();
    noteUse(command.id);
    command.run();
  };
  const goBack = () => {
    const nearest = commands.find(({ group }) => group === 'Go back to');
    if (nearest) carryOut(nearest);
  };
  const search = (text: string) => {
    hasTyped.current = true;
    setQuery(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Not when somebody has erased what was typed, and once more.
    if (event.key !== 'Backspace' || event.repeat || hasTyped.current) return;
    event.preventDefault();
    goBack();
  };
  const begin = useRef(() => {
    const early = takeEarly();
    if (goesBack(early)) goBack();
    else if (early.length > 0) search(textOf(early));
  });
  // Behind the dialog's own effect: from now on the field has the keyboard.
  useEffect(() => begin.current(), []);

  return (
    <Dialog name="Go to" onClose={onClose} className={styles.sheet}>
      <CommandRoot label="Go to" shouldFilter={false} vimBindings={false} className={styles.palette}>
        <CommandInput
          data-first
          aria-describedby={keys}
          placeholder="A case, a stage, a file, a task, a slide, a command"
          className={styles.field}
          value={query}
          onValueChange={search}
          onKeyDown={onKeyDown}
        />
        <CommandList label="Places and commands" className={styles.list}>
          {rows.map(({ heading, commands: each }) => (
            <CommandGroup key={heading} heading={heading} className={styles.group}>
              {each.map((command) => (
                <Row
                  key={command.id}
                  value={`${heading}/${command.id}`}
                  command={command}
                  onGo={() => carryOut(command)}
                />
              ))}
            </CommandGroup>
          ))}
        </CommandList>
        <footer className={styles.foot}>
          <p role="status">{statusOf(rows, query)}</p>
          <p id={keys} className={styles.keys}>
            <kbd>↑</kbd> <kbd>↓</kbd> choose <kbd>Enter</kbd> go <kbd>Esc</kbd> close
          </p>
        </footer>
      </CommandRoot>
    </Dialog>
  );
}

function useRows(scene: Scene, commands: readonly Command[], query: string): readonly Rows[] {
  const texts = useSlideTexts();
  return useMemo(() => {
    if (query.trim() === '') return withUsedLately(grouped(commands), commands, usedLately());
    const others = commands.filter(({ group }) => group !== 'Slides');
    return searched(query, others, slideCommands(scene, foundSlides(query, scene, texts)));
  }, [scene, commands, query, texts]);
}

/** Notes are the speaker's alone: only the desk may search them. */
function foundSlides(query: string, { front }: Scene, texts: SlideTexts) {
  const all = texts.status === 'loaded' ? texts.texts : [];
  return searchSlides(query, SLIDES, front.surface === 'presenter' ? all : all.map(({ text }) => ({ text })));
}

function statusOf(rows: readonly Rows[], query: string): string {
  const count = rows.reduce((sum, { commands }) => sum + commands.length, 0);
  if (count === 0) return `Nothing here has all of «${query.trim()}». Fewer words find more.`;
  return count === 1 ? '1 place or command' : `${count} places and commands`;
}
