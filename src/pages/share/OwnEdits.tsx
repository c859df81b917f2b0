import { Link } from 'wouter';
import { counted } from '../../ui/words.ts';
import styles from './OpenLink.module.css';
import type { Bench } from './use-bench.ts';

interface OwnEditsProps {
  readonly bench: Bench;
  readonly address: string;
}

/** What would be put aside, and how to keep it. */
export function OwnEdits({ bench, address }: OwnEditsProps) {
  if (bench === 'unknown' || bench === 'as prepared') return null;
  if (bench === 'the same') return <p className={styles.own}>This very code is on your bench already.</p>;
  const { edited, fromLink } = bench;
  return (
    <p className={styles.own}>
      {fromLink
        ? `The code of an earlier link is on this bench (${counted(edited.length, 'file')}). Both buttons put it away.`
        : `You have edits of your own on this bench: ${edited.join(', ')}. Both buttons put them aside, and the bench can bring them back.`}{' '}
      <Link href={address}>Leave the bench as it is</Link>
    </p>
  );
}
