import { useEffect, useRef, useState } from 'react';
import type { Learner } from '../../../room/index.ts';
import { nameOf } from '../learner-name.ts';

/** Hands that go up together are said together. */
const TOGETHER_MS = 2_000;

/** Says to a screen reader whose hand is up, as it goes up. */
export function NewHands({ learners }: { readonly learners: readonly Learner[] }) {
  const [says, setSays] = useState('');
  const known = useRef<ReadonlySet<string>>(idsOf(learners));
  const latest = useRef(learners);
  latest.current = learners;
  const hands = learners.flatMap(({ hand }) => (hand ? [hand.id] : [])).join(' ');
  useEffect(() => {
    const now = hands === '' ? [] : hands.split(' ');
    if (now.every((id) => known.current.has(id))) return;
    const timer = setTimeout(() => {
      const raised = latest.current.filter(({ hand }) => hand && !known.current.has(hand.id));
      known.current = idsOf(latest.current);
      if (raised.length > 0) setSays(handsText(raised));
    }, TOGETHER_MS);
    return () => clearTimeout(timer);
  }, [hands]);
  return (
    <p role="status" aria-label="New hands" className="visually-hidden">
      {says}
    </p>
  );
}

function idsOf(learners: readonly Learner[]): ReadonlySet<string> {
  return new Set(learners.flatMap(({ hand }) => (hand ? [hand.id] : [])));
}

function handsText(raised: readonly Learner[]): string {
  const [first, ...others] = raised;
  if (!first) return '';
  if (others.length > 0) return `${raised.length} hands up: ${raised.map(nameOf).join(', ')}`;
  return `${nameOf(first)} has a hand up${first.hand?.text ? `: ${first.hand.text}` : ''}`;
}
