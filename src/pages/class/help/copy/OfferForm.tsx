import { useId } from 'react';
import type { ProjectFiles } from '#case';
import type { ClassHost, Learner } from '../../../../room/index.ts';
import field from '../../../../ui/field.module.css';
import { Button, Diff, randomName } from '../../../../ui/index.ts';
import { nameOf } from '../../learner-name.ts';
import type { ChangeLook, Look } from '../state/looks.ts';
import { type Change, changedSince, hasChange, isOffered, whyTooLarge } from '../state/told.ts';
import styles from './OfferForm.module.css';

interface OfferFormProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly lesson: string;
  readonly change: Change;
  /** The learner's files as they are now; `null` while they are not shown. */
  readonly theirs: ProjectFiles | null;
  readonly look: Look;
  readonly onLook: ChangeLook;
  readonly onClose: () => void;
}

/** The change of the copy, as the learner will see it, and a few words to it. */
export function OfferForm(props: OfferFormProps) {
  const { host, learner, lesson, change, theirs, look, onLook, onClose } = props;
  const { client, told } = learner;
  const name = nameOf(learner);
  const fieldId = useId();
  const since = theirs === null ? [] : changedSince(change, theirs);
  const tooLarge = whyTooLarge(change);
  const isSent = isOffered(told.offer, change);
  const send = () => {
    const offer = { id: randomName(), lesson, ...change, says: look.says.trim() };
    host.tell(client, { offer });
    onLook({ says: '' });
    onClose();
  };
  return (
    <form
      aria-label={`An edit for ${name}`}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasChange(change) && !tooLarge && !isSent) send();
      }}
    >
      <section aria-label="What changes" className={styles.diff} {...BY_KEYBOARD}>
        <Diff before={change.base} after={change.edits} />
      </section>
      <div className={styles.send}>
        {since.length > 0 && (
          <p role="status">
            {name} has changed {since.join(', ')} since your copy. That stays: your edit is merged into it.
          </p>
        )}
        {tooLarge && <p role="alert">{tooLarge}</p>}
        <label htmlFor={fieldId}>What it is about, if you like</label>
        <textarea
          id={fieldId}
          rows={3}
          maxLength={LONGEST_SENTENCE}
          value={look.says}
          className={field.field}
          onChange={(event) => onLook({ says: event.target.value })}
        />
        <p className="muted">{name} sees these lines, and takes them or leaves them.</p>
        <div className="row">
          <Button primary type="submit" disabled={!hasChange(change) || tooLarge !== null || isSent}>
            {told.offer && !isSent ? 'Offer in the place of the last one' : `Offer to ${name}`}
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </div>
      </div>
    </form>
  );
}

/** A box that scrolls must be reachable by arrow keys. */
const BY_KEYBOARD = { tabIndex: 0 };

/** In UTF-16 units, as the learner's side reads it. */
const LONGEST_SENTENCE = 400;
