import { Button, Dialog, PALETTE_KEY } from '../../../../ui/index.ts';
import { keyCaps } from './chord.ts';
import styles from './KeyHelp.module.css';
import { KEY_GROUPS } from './keys.ts';

/** Keys of the panels on a slide: they belong to the editor and the terminal. */
const PANEL_KEYS = [
  { keys: ['Ctrl+Enter'], does: 'Run what is in the editor' },
  { keys: ['Ctrl+c'], does: 'Interrupt the program, in the terminal' },
  { keys: ['Ctrl+d'], does: 'End of input, in the terminal' },
  { keys: ['r'], does: 'Show the recording of a run that died' },
];

/** Keys while the deck types the way from one stage to the next: see use-typing-keys.ts. */
const TYPING_KEYS = [
  { keys: ['Escape'], does: 'Pause, and go on by hand' },
  { keys: ['F9'], does: 'Rejoin, from what stands there' },
  { keys: ['F8'], does: 'Have it played, and hold it' },
  { keys: ['Shift+F8'], does: 'End it; what was typed stays' },
  { keys: ['Ctrl+z'], does: 'Take all of it back' },
];

/** Keys of the whole deck, wherever the focus is. */
const EVERYWHERE_KEYS = [
  { keys: [PALETTE_KEY], does: 'Go to a case, a stage, a file, a task, a slide; do anything' },
  { keys: [`${PALETTE_KEY}+Backspace`], does: 'Go back to where you were' },
];

/** All keys: those of the talk from the table that the keyboard obeys, and those that panels, typing and palette take themselves. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const groups = [
    ...KEY_GROUPS,
    { name: 'In the panels', keys: PANEL_KEYS },
    { name: 'While it types', keys: TYPING_KEYS },
    { name: 'Everywhere', keys: EVERYWHERE_KEYS },
  ];
  return (
    <Dialog name="Keys" onClose={onClose} className={styles.sheet}>
      <header className={styles.head}>
        <h2>Keys</h2>
        <Button data-first onClick={onClose}>
          Close
        </Button>
      </header>
      <div className={styles.groups}>
        {groups.map(({ name, keys }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <dl>
              {keys.map(({ does, keys: chords }) => (
                <div key={does}>
                  <dt>
                    {chords.map((chord) => (
                      <kbd key={chord}>{keyCaps(chord).join(' ')}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.foot}>Letters act only where nobody types. A clicker works without any setting.</p>
    </Dialog>
  );
}
