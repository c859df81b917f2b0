import { useEffect, useId, useMemo, useRef } from 'react';
import { withUnseenNamed } from '#case';
import { PointedCount } from '../../../bench/light.ts';
import { codeLines, type Token, TokenSpans } from '../../../ui/index.ts';
import styles from './CodeToPoint.module.css';

interface CodeToPointProps {
  readonly file: string;
  readonly text: string;
  /** The line that this device points at, counted from 1. */
  readonly chosen: number | null;
  readonly isOpen: boolean;
  readonly named: readonly { readonly line: number; readonly votes: number }[];
  readonly culprits: readonly number[];
  /** A line to be brought into sight; 0 is none. */
  readonly wanted: number;
  readonly onPoint: (line: number | null) => void;
}

/** The lines of a file, each to be tapped: one of them is to blame. A second tap takes it back. */
export function CodeToPoint(props: CodeToPointProps) {
  const { file, text, chosen, isOpen, named, culprits, wanted, onPoint } = props;
  const box = useRef<HTMLDivElement>(null);
  const name = useId();
  const lines = useMemo(() => codeLines(file, withUnseenNamed(text.trimEnd())), [file, text]);
  useEffect(() => {
    if (wanted > 0) lineIn(box.current, wanted)?.scrollIntoView({ block: 'center', inline: 'start' });
  }, [wanted]);
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-label={`Lines of ${file}`}
      className={styles.lines}
      data-counted={named.length > 0 || undefined}
    >
      {lines.map((tokens, index) => {
        const line = index + 1;
        if (isBlank(tokens)) return <div key={line} className={styles.blank} />;
        const votes = named.find((each) => each.line === line)?.votes ?? 0;
        const isCulprit = culprits.includes(line);
        return (
          <label
            key={line}
            className={styles.line}
            data-line={line}
            data-culprit={isCulprit || undefined}
            data-open={isOpen || undefined}
          >
            <input
              type="radio"
              name={name}
              className="visually-hidden"
              aria-label={nameOf(line, tokens, votes, isCulprit)}
              checked={line === chosen}
              disabled={!isOpen}
              onChange={() => onPoint(line)}
              onClick={() => line === chosen && onPoint(null)}
            />
            <span className={styles.gutter}>
              {votes > 0 && <PointedCount votes={votes} />}
              <span className={styles.number}>{line}</span>
            </span>
            <code>
              <TokenSpans tokens={tokens} />
            </code>
          </label>
        );
      })}
    </div>
  );
}

/** `Line 12: return User(name), 3 votes` */
function nameOf(line: number, tokens: readonly Token[], votes: number, isCulprit: boolean): string {
  const said = votes > 0 ? `, ${votes} ${votes === 1 ? 'vote' : 'votes'}` : '';
  return `Line ${line}: ${textOf(tokens).trim()}${said}${isCulprit ? ', the culprit' : ''}`;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function isBlank(tokens: readonly Token[]): boolean {
  return textOf(tokens).trim() === '';
}

function lineIn(box: HTMLElement | null, line: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? null;
}
