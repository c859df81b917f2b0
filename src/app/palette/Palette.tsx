import { CommandList, CommandRoot } from 'cmdk';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSlideTexts } from '../../pages/talk/find/SlideTexts.tsx';
import { searchSlides } from '../../pages/talk/find/search-slides.ts';
import { SLIDES } from '../../pages/talk/the-deck.ts';
import { chordOf, Dialog } from '../../ui/index.ts';
import type { Command, PageWords } from './command.ts';
import { commandsFor } from './commands/index.ts';
import { slideCommands } from './commands/places.ts';
import { Field, walkShelves } from './Field.tsx';
import styles from './Palette.module.css';
import { nameInList, Parts } from './Parts.tsx';
import { goesBack, textOf } from './palette-key.ts';
import { type Scene, useScene } from './scene.ts';
import { isAtHand, laidOut, noteUse, type Part, recentlyUsed, searched } from './search.ts';

interface PaletteProps {
  readonly pages: readonly PageWords[];
  /** The keys that were pressed before the field appeared. */
  readonly takeEarly: () => readonly string[];
  readonly onClose: () => void;
}

/** Every case, stage, file, lesson, slide and command, in one list, narrowed by a few words. */
export function Palette({ pages, takeEarly, onClose }: PaletteProps) {
  const { scene, isWhole } = useScene(pages);
  const commands = useMemo(() => commandsFor(scene), [scene]);
  const [query, setQuery] = useState('');
  const hasTyped = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  const all = useParts(scene, commands, query);
  // The first row is chosen, and no other row may appear above it later.
  const parts = isWhole ? all : [];
  const keys = useId();
  const [picked, setPicked] = useState({ query, value: '' });
  const isPicked = picked.query === query && picked.value !== '';
  const chosen = isPicked ? picked.value : firstOf(parts);

  const carryOut = (command: Command) => {
    onClose();
    if (!isAtHand(command)) noteUse(command.id);
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
    if (query === '' && walkShelves(event, list.current)) return;
    // Not when the user erased the text and pressed it once more.
    if (chordOf(event.nativeEvent) !== 'Backspace' || event.repeat || hasTyped.current) return;
    event.preventDefault();
    goBack();
  };
  const begin = useRef(() => {
    const early = takeEarly();
    if (goesBack(early)) goBack();
    else if (early.length > 0) search(textOf(early));
  });
  // The best comes first, however far the list was scrolled.
  useEffect(() => {
    if (query !== '') list.current?.scrollTo({ top: 0 });
  }, [query]);
  // After the dialog's own effect: from now on the field has the keyboard.
  useEffect(() => begin.current(), []);

  return (
    <Dialog name="Go to" onClose={onClose} className={styles.sheet}>
      <CommandRoot
        label="Go to"
        shouldFilter={false}
        vimBindings={false}
        value={chosen}
        onValueChange={(value) => setPicked({ query, value })}
        className={styles.palette}
      >
        <Field query={query} list={list} describedBy={keys} onSearch={search} onKeyDown={onKeyDown} />
        <CommandList ref={list} label="Places and commands" className={styles.list}>
          <Parts parts={parts} onGo={carryOut} />
        </CommandList>
        <p role="status" className={styles.none}>
          {isWhole && countOf(parts) === 0 && `Nothing contains all of "${query.trim()}". Try fewer words.`}
        </p>
        <footer className={styles.foot}>
          <p>{isWhole && countText(countOf(parts))}</p>
          <p id={keys} className={styles.keys}>
            <span>
              <kbd>↑ ↓</kbd> choose
            </span>
            <span>
              <kbd>Enter</kbd> go
            </span>
            {commands.some(({ group }) => group === 'Go back to') && (
              <span>
                <kbd>Backspace</kbd> go back
              </span>
            )}
            <span>
              <kbd>Esc</kbd> close
            </span>
          </p>
        </footer>
      </CommandRoot>
    </Dialog>
  );
}

function useParts(scene: Scene, commands: readonly Command[], query: string): readonly Part[] {
  // Only the speaker may read notes: only the desk searches them.
  const texts = useSlideTexts(scene.front.surface === 'presenter');
  return useMemo(() => {
    if (query.trim() === '') return laidOut(commands, recentlyUsed());
    return searched(query, commands, slideCommands(scene, searchSlides(query, SLIDES, texts)));
  }, [scene, commands, query, texts]);
}

/** The row that Enter opens if nothing else is chosen. */
function firstOf([part]: readonly Part[]): string {
  const [command] = part?.commands ?? [];
  return part && command ? nameInList(part, command) : '';
}

function countOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { commands }) => sum + commands.length, 0);
}

function countText(count: number): string {
  return count === 1 ? '1 place or command' : `${count} places and commands`;
}
