import { withUnseenNamed } from '#case';
import type { Fact } from '#evidence';
import { TextWithCode } from '../../ui/index.ts';
import styles from './FactList.module.css';

interface FactListProps {
  readonly facts: readonly Fact[];
  /** Those of the last time, where they are others. */
  readonly last: readonly Fact[] | undefined;
}

/** What a hook reports beside the stack: what was before, and what is after, side by side. */
export function FactList({ facts, last }: FactListProps) {
  if (facts.length === 0) return null;
  return (
    <div className={styles.all}>
      {last && <p className={styles.when}>The first time</p>}
      <Facts facts={facts} />
      {last && <p className={styles.when}>The last time</p>}
      {last && <Facts facts={last} />}
    </div>
  );
}

/** A value that is longer is data: its begin shows what it is. */
const LONGEST = 2_000;

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const isChange = facts.some(({ name }) => name === 'before') && facts.some(({ name }) => name === 'after');
  const isSide = ({ name }: Fact) => isChange && (name === 'before' || name === 'after');
  return (
    <dl className={styles.facts}>
      {facts.map((fact, index) => (
        <div key={index} className={isSide(fact) ? styles.side : styles.row} data-fact={fact.name}>
          <dt>{fact.name}</dt>
          <dd>{isSide(fact) ? shown(fact.text) : <TextWithCode text={shown(fact.text)} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function shown(text: string): string {
  return withUnseenNamed(text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
}
