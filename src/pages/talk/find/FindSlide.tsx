import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { at } from '#case';
import { chordOf, classes, Dialog } from '../../../ui/index.ts';
import searchField from '../../../ui/search-field.module.css';
import { SLIDES } from '../the-deck.ts';
import styles from './FindSlide.module.css';
import { ExcerptText, useSlideTexts } from './SlideTexts.tsx';
import { type Found, searchSlides } from './search-slides.ts';

interface FindSlideProps {
  readonly current: number;
  /** Notes are for the speaker only: no window that others see may show them. */
  readonly searchesNotes: boolean;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** The list of all slides, and a field that narrows it by number or by words of title, text or notes. */
export function FindSlide({ current, searchesNotes, onGo, onClose }: FindSlideProps) {
  const [query, setQuery] = useState('');
  const texts = useSlideTexts(searchesNotes);
  const found = useMemo(() => searchSlides(query, SLIDES, texts), [query, texts]);
  const [chosen, setChosen] = useState(current - 1);
  const list = useId();
  const place = Math.min(chosen, found.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent) ?? '';
    const step = at(STEPS, chord);
    if (step) setChosen(Math.min(Math.max(place + step, 0), Math.max(0, found.length - 1)));
    else if (chord === 'Enter' && found[place]) onGo(found[place].slide.number);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog name="Find a slide" onClose={onClose} className={styles.sheet}>
      <input
        data-first
        type="text"
        role="combobox"
        aria-label="Find a slide"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[place] ? optionId(list, found[place]) : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={searchesNotes ? 'Number, or words of title, text or notes' : 'Number or words'}
        className={searchField.field}
        value={query}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setQuery(target.value);
          setChosen(target.value.trim() === '' ? current - 1 : 0);
        }}
      />
      <div id={list} role="listbox" aria-label="Slides" className={styles.list}>
        {found.map((each, index) => (
          <Option
            key={each.slide.number}
            id={optionId(list, each)}
            found={each}
            isChosen={index === place}
            isCurrent={each.slide.number === current}
            onGo={() => onGo(each.slide.number)}
          />
        ))}
      </div>
      <p role="status" className={styles.count}>
        {found.length === 0 ? 'No slide contains all of these words.' : `${found.length} of ${SLIDES.length}`}
      </p>
    </Dialog>
  );
}

function optionId(list: string, { slide }: Found): string {
  return `${list}${slide.number}`;
}

interface OptionProps {
  readonly id: string;
  readonly found: Found;
  readonly isChosen: boolean;
  readonly isCurrent: boolean;
  readonly onGo: () => void;
}

function Option({ id, found: { slide, excerpt }, isChosen, isCurrent, onGo }: OptionProps) {
  const option = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <button
      ref={option}
      type="button"
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className={classes(styles.option, isCurrent && styles.current)}
      onClick={onGo}
    >
      <span className={styles.number}>{slide.number}</span>
      <span className={styles.title}>{slide.title}</span>
      <span className={styles.section}>
        {slide.section.label} {slide.section.title}
      </span>
      {excerpt && (
        <span className={styles.excerpt}>
          <ExcerptText {...excerpt} />
        </span>
      )}
    </button>
  );
}
