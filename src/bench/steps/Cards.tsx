import { type RefObject, useEffect, useRef } from 'react';
import { type BenchId, isSameLine, type Line, withUnseenNamed } from '#case';
import { closeQuestion, goToStep, openValue } from '../../session/index.ts';
import type { Card, Walk, WhoQuestion } from '../../steps/index.ts';
import { classes, pythonLines, TextWithCode, TokenSpans } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import { BreakablePath } from '../BreakablePath.tsx';
import { cardsOf, foundCulprit, groupedCards } from './answers.ts';
import styles from './Cards.module.css';
import { bringIntoSight } from './into-sight.ts';
import type { Moment } from './use-moment.ts';
import { placeName, questionText, shortOf, whyText } from './words.ts';

interface CardsProps {
  readonly bench: BenchId;
  readonly moment: Moment;
  readonly question: WhoQuestion;
  readonly culprits: readonly Line[];
}

/** Who wrote what was asked about, back in time: each card a line that one can go to, the last one the answer. */
export function Cards({ bench, moment, question, culprits }: CardsProps) {
  const { walk, steps } = moment;
  const cards = cardsOf(walk, question);
  const culprit = foundCulprit(moment, culprits);
  const box = useRef<HTMLOListElement>(null);
  useCardInSight(box, moment.step, question);
  const shared = { bench, moment, last: cards.at(-1), culprit };
  return (
    <section aria-label="Who wrote this?" className={styles.cards}>
      <header className={styles.head}>
        <h2 className={styles.question}>
          <TextWithCode text={withUnseenNamed(questionText(walk, question))} />
        </h2>
        <button type="button" className={styles.back} onClick={() => closeQuestion(bench)}>
          Back to names
        </button>
      </header>
      {cards.length === 0 && (
        <p className={styles.none}>
          Nobody wrote it while the run was recorded: it was there before, or is none of what is recorded.
        </p>
      )}
      <ol ref={box} className={styles.list}>
        {groupedCards(cards).map((group, index) =>
          group.is === 'card' ? (
            <li key={index}>
              <FullCard {...shared} card={group.card} before={cards[cards.indexOf(group.card) - 1]} />
            </li>
          ) : (
            <ThinCards
              key={index}
              {...shared}
              is={group.is}
              cards={group.cards}
              isOpen={steps.opened.includes(`cards ${index}`)}
              onOpen={() => openValue(bench, `cards ${index}`)}
            />
          ),
        )}
      </ol>
    </section>
  );
}

/** The card of the step that is shown. */
function useCardInSight(box: RefObject<HTMLElement | null>, step: number, question: WhoQuestion): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and each question has another card.
  useEffect(() => {
    const card = box.current?.querySelector('[aria-current]');
    if (box.current && card) bringIntoSight(box.current, card);
  }, [box, step, question]);
}

interface OneCardProps {
  readonly bench: BenchId;
  readonly moment: Moment;
  /** The answer. */
  readonly last: Card | undefined;
  /** That line, if it is a culprit of the case. */
  readonly culprit: Line | null;
}

interface FullCardProps extends OneCardProps {
  readonly card: Card;
  /** The one that led to it. */
  readonly before?: Card | undefined;
}

function FullCard({ bench, moment, card, before, last, culprit }: FullCardProps) {
  const isCulprit = card === last && culprit !== null && isSameLine(culprit, card.at);
  return (
    <button
      type="button"
      data-theme="light"
      aria-current={moment.step === card.moment ? 'step' : undefined}
      className={classes(styles.card, isCulprit && styles.culprit)}
      onClick={() => goToStep(bench, card.moment)}
    >
      <span className={styles.place}>
        <Place card={card} />
        {isCulprit && <span className="visually-hidden"> the culprit</span>}
      </span>
      <span className={styles.step}>step {(card.moment + 1).toLocaleString('en')}</span>
      <code className={styles.source}>
        <TokenSpans tokens={pythonLines(withUnseenNamed(card.at.text ?? card.at.function))[0] ?? []} />
      </code>
      {!isSameWrite(card, before) && (
        <span className={styles.change}>
          <ChangeText walk={moment.walk} card={card} />
        </span>
      )}
      <span className={styles.why}>
        <TextWithCode text={withUnseenNamed(whyText(moment.walk, card))} />
      </span>
    </button>
  );
}

function Place({ card: { at } }: { readonly card: Card }) {
  return <BreakablePath path={`${at.file.replace(/^site-packages\//, '')}:${at.line}`} />;
}

/** Whether the card before has said it: what a tool made is what the line made that used it. */
function isSameWrite({ what, after }: Card, before: Card | undefined): boolean {
  if (!before || what.is === 'result' || before.what.is === 'result') return false;
  return before.what.place === what.place && before.after === after;
}

/** Characters of a value: longer ones would push the answer out of sight. */
const LONGEST_BEFORE = 40;
const LONGEST_AFTER = 72;

function ChangeText({ walk, card }: { readonly walk: Walk; readonly card: Card }) {
  const { what, after, step } = card;
  const now = shortOf(walk, after, step + 1, LONGEST_AFTER);
  if (what.is === 'result') return <ins>{withUnseenNamed(now)}</ins>;
  const { before } = what;
  return (
    <>
      <span className={styles.what}>{withUnseenNamed(placeName(walk, what.place))}</span>{' '}
      {before !== undefined && before !== null && (
        <>
          <del>{withUnseenNamed(shortOf(walk, before, step, LONGEST_BEFORE))}</del>
          <span aria-hidden> → </span>
          <span className="visually-hidden"> became </span>
        </>
      )}
      <ins>{withUnseenNamed(now)}</ins>
    </>
  );
}

/** More thin rows than this are folded into one. */
const FEW = 2;

interface ThinCardsProps extends OneCardProps {
  readonly is: 'handed on' | 'tools';
  readonly cards: readonly Card[];
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** Lines that only handed on what they got, or used a tool and are tools themselves: each a thin row. */
function ThinCards({ bench, moment, is, cards, last, culprit, isOpen, onOpen }: ThinCardsProps) {
  const answer = cards.at(-1) === last ? last : undefined;
  if (answer)
    return cards.map((card, index) => (
      <li key={index}>
        <FullCard bench={bench} moment={moment} card={card} last={last} culprit={culprit} />
      </li>
    ));
  if (cards.length > FEW && !isOpen)
    return (
      <li>
        <button type="button" aria-expanded={false} className={styles.copy} onClick={onOpen}>
          {is === 'tools'
            ? `called through ${counted(cards.length, 'more tool')}`
            : `handed on by ${counted(cards.length, 'line')}`}
        </button>
      </li>
    );
  return cards.map((card, index) => (
    <li key={index}>
      <button
        type="button"
        aria-current={moment.step === card.moment ? 'step' : undefined}
        className={styles.copy}
        onClick={() => goToStep(bench, card.moment)}
      >
        <span className={styles.where}>
          <Place card={card} />
        </span>{' '}
        {is === 'tools' ? (
          <code>{withUnseenNamed(card.at.text ?? card.at.function)}</code>
        ) : (
          <TextWithCode text={withUnseenNamed(whyText(moment.walk, card))} />
        )}
      </button>
    </li>
  ));
}
