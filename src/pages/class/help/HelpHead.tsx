import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { at } from '#case';
import type { Class, ClassHost, Learner } from '../../../room/index.ts';
import { Button, keyCaps, keyOf, useKeys } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { addresses } from '../../addresses.ts';
import { tasksOf } from '../board/lesson-tasks.ts';
import { needOf } from '../board/need.ts';
import { needInFull, onItText } from '../board/need-words.ts';
import { nameOf } from '../learner-name.ts';
import styles from './HelpHead.module.css';
import { handBeside, handsOf } from './state/hands.ts';
import { placeText } from './state/places.ts';

interface HelpHeadProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly taught: Class;
  /** Another learner was looked at before: the keyboard goes on here. */
  readonly isNext: boolean;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** Who it is, what is needed, and who waits next. */
export function HelpHead({ host, learner, taught, isNext, now }: HelpHeadProps) {
  const { status, hand, told, client } = learner;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNext) title.current?.focus();
  }, [isNext]);
  const need = needOf(learner, taught.call, now, tasksOf);
  const place = status?.at ?? null;
  const work = place?.task ? at(at(status?.work, place.lesson), place.task) : undefined;
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <Link href={addresses.class} className="tap">
          ← Board
        </Link>
        <h1 ref={title} tabIndex={-1}>
          {nameOf(learner)}
        </h1>
        <p className={styles.need} data-need={need.is}>
          {needInFull(need, now)}
        </p>
        <p className={styles.place}>
          <span>{placeText(place)}</span>
          {work && <span>{onItText(work.seconds)}</span>}
          {work && <span>{counted(work.hints, 'hint')} taken</span>}
        </p>
        <Hands learners={taught.learners} client={client} />
      </div>
      {hand && (
        <div className={styles.hand}>
          <p>
            <b>Hand up</b>
            {hand.text !== '' && <q>{hand.text}</q>}
          </p>
          {told.handSeen === hand.id ? (
            <p className="muted">{nameOf(learner)} is told that you have seen it.</p>
          ) : (
            <Button onClick={() => host.tell(client, { handSeen: hand.id })}>I have seen it</Button>
          )}
        </div>
      )}
    </header>
  );
}

interface HandsProps {
  readonly learners: readonly Learner[];
  readonly client: string;
}

/** The hands that are up, one after the other. */
function Hands({ learners, client }: HandsProps) {
  const [, go] = useLocation();
  const hands = handsOf(learners);
  const next = handBeside(hands, client, 1);
  const before = handBeside(hands, client, -1);
  const to = (learner: Learner | null) => learner && (() => go(addresses.classLearner(learner.number)));
  useKeys({ 'next-hand': to(next) ?? undefined, 'hand-before': to(before) ?? undefined });
  return (
    <nav aria-label="Hands that are up" className={styles.hands}>
      <span>{counted(hands.length, 'hand')} up</span>
      <HandButton action="hand-before" says="Hand before" to={before} onGo={to(before)} />
      <HandButton action="next-hand" says="Next hand" to={next} onGo={to(next)} />
    </nav>
  );
}

interface HandButtonProps {
  readonly action: 'next-hand' | 'hand-before';
  readonly says: string;
  readonly to: Learner | null;
  readonly onGo: (() => void) | null;
}

function HandButton({ action, says, to, onGo }: HandButtonProps) {
  const key = keyOf(action);
  return (
    <Button
      disabled={onGo === null}
      onClick={() => onGo?.()}
      aria-keyshortcuts={key}
      title={to ? `${nameOf(to)} (${keyCaps(key).join('+')})` : keyCaps(key).join('+')}
    >
      {says}
    </Button>
  );
}
