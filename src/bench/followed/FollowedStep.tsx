import { useLayoutEffect, useRef } from 'react';
import { type Line, withUnseenNamed } from '#case';
import type { FollowedCard, FollowedMoment, FollowedName } from '../../room/index.ts';
import { classes, pythonLines, TextWithCode, TokenSpans } from '../../ui/index.ts';
import { BreakablePath } from '../BreakablePath.tsx';
import { bringIntoSight } from '../steps/into-sight.ts';
import { BY_KEYBOARD } from './by-keyboard.ts';
import styles from './FollowedStep.module.css';

interface FollowedStepProps {
  readonly moment: FollowedMoment;
  /** A call, or a card, leads to its line. */
  readonly onOpen: (line: Line) => void;
}

/** A step of a run that is walked elsewhere: what it does, and what is shown of it there. */
export function FollowedStep({ moment, onOpen }: FollowedStepProps) {
  const { step, says, calls, shows } = moment;
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const here = box.current?.querySelector('[aria-current]');
    if (box.current && here) bringIntoSight(box.current, here);
  });
  return (
    <section ref={box} aria-label="Step" className={styles.step} {...BY_KEYBOARD}>
      <p className={styles.says}>{withUnseenNamed(says)}</p>
      {shows.is === 'cards' ? (
        <>
          <h2 className={styles.question}>
            <TextWithCode text={withUnseenNamed(shows.question)} />
          </h2>
          <ol className={styles.cards}>
            {shows.cards.map((card, index) => (
              <li key={index}>
                <Card card={card} isHere={card.step === step} onOpen={onOpen} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <>
          <ol aria-label="Call path" className={styles.calls}>
            {calls.map(({ function: name, at }, index) => (
              <li key={index}>
                <button type="button" className={styles.call} onClick={() => onOpen(at)}>
                  <b>{name === '<module>' ? 'module' : `${name}()`}</b> <Place line={at} />
                </button>
              </li>
            ))}
          </ol>
          {shows.groups.map(({ title, rows }) => (
            <section key={title} aria-label={title}>
              <h2 className={styles.title}>{title}</h2>
              <dl className={styles.names}>
                {rows.map((row, index) => (
                  <Name key={index} row={row} />
                ))}
              </dl>
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function Name({ row: { name, before, value, isChanged, isChosen } }: { readonly row: FollowedName }) {
  return (
    <div className={classes(styles.name, isChanged && styles.changed, isChosen && styles.chosen)}>
      <dt>{withUnseenNamed(name)}</dt>
      <dd>
        {before !== null && (
          <>
            <del>{withUnseenNamed(before)}</del>
            <span aria-hidden> → </span>
            <span className="visually-hidden"> became </span>
          </>
        )}
        {withUnseenNamed(value)}
      </dd>
    </div>
  );
}

interface CardProps {
  readonly card: FollowedCard;
  readonly isHere: boolean;
  readonly onOpen: (line: Line) => void;
}

function Card({ card: { at, code, step, wrote, why, isCulprit }, isHere, onOpen }: CardProps) {
  return (
    <button
      type="button"
      data-theme="light"
      aria-current={isHere ? 'step' : undefined}
      className={classes(styles.card, isCulprit && styles.culprit)}
      onClick={() => onOpen(at)}
    >
      <span className={styles.place}>
        <Place line={at} />
        {isCulprit && <span className="visually-hidden"> the culprit</span>}
      </span>
      <span className={styles.at}>step {step.toLocaleString('en')}</span>
      <code className={styles.code}>
        <TokenSpans tokens={pythonLines(withUnseenNamed(code))[0] ?? []} />
      </code>
      <span className={styles.wrote}>{withUnseenNamed(wrote)}</span>
      <span className={styles.why}>
        <TextWithCode text={withUnseenNamed(why)} />
      </span>
    </button>
  );
}

function Place({ line: { file, line } }: { readonly line: Line }) {
  return <BreakablePath path={`${file.replace(/^site-packages\//, '')}:${line}`} />;
}
