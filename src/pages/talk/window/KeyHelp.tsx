import { Fragment } from 'react';
import { KEY_GROUPS, keyCaps, TitledDialog } from '../../../ui/index.ts';
import styles from './KeyHelp.module.css';

/** All keys, from the table that the listeners obey. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <TitledDialog name="Keys" onClose={onClose} className={styles.sheet}>
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ name, keys }) => (
          <section key={name} aria-label={name}>
            <h3 className="caption">{name}</h3>
            <dl>
              {keys.map(({ does, keys: chords }) => (
                <div key={does}>
                  <dt>
                    {chords.map((chord) => (
                      <Chord key={chord} chord={chord} />
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.foot}>
        Letter keys do nothing while you type. A clicker works without setup, and its page keys turn the
        slides even then.
      </p>
    </TitledDialog>
  );
}

/** Keys that are pressed at once are in a box; those that come one after the other are in one each. */
function Chord({ chord }: { readonly chord: string }) {
  return chord.split(' ').map((keys, index) => (
    <Fragment key={keys}>
      {index > 0 && <span>then</span>}
      <kbd>{keyCaps(keys).join(' ')}</kbd>
    </Fragment>
  ));
}
