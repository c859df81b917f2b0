import { use } from 'react';
import { useLocation } from 'wouter';
import { first } from '#deck';
import { type Action, keyCaps, keyOf, toggleTheme, useKeys } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { PaletteDoor } from '../GoTo.tsx';
import styles from './Cover.module.css';

/** What the keys do here. Palette and help have theirs everywhere. */
const KEYS: readonly (readonly [Action, string])[] = [
  ['begin', 'Start the talk'],
  ['overview', 'All slides'],
  ['palette', 'Go to anything'],
  ['theme', 'Dark or light'],
  ['help', 'All keys'],
];

/** The keys that do something on the cover. */
export function CoverKeys() {
  const [, goTo] = useLocation();
  const hasPalette = use(PaletteDoor) !== null;
  useKeys({
    begin: () => goTo(addresses.talk(first)),
    overview: () => goTo(addresses.overview),
    theme: toggleTheme,
  });
  return (
    <ul aria-label="Keys" className={styles.keys}>
      {KEYS.filter(([action]) => action !== 'palette' || hasPalette).map(([action, does]) => (
        <li key={action}>
          <kbd>{keyCaps(keyOf(action)).join(' ')}</kbd> {does}
        </li>
      ))}
    </ul>
  );
}
