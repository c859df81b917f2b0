import { type RefObject, useMemo, useRef } from 'react';
import { type BenchId, benchId, withUnseenNamed } from '#case';
import {
  type ComparedLines,
  type Comparison,
  compareTranscripts,
  movedTo,
  type TranscriptLine,
} from '#evidence';
import type { Transcript } from '#runtime';
import { recordedStage } from '../../bench/light.ts';
import { Button, classes, useLoaded } from '../../ui/index.ts';
import { counted } from '../../ui/words.ts';
import type { Side } from '../addresses.ts';
import page from './Compare.module.css';
import styles from './EvidenceCompared.module.css';
import { limitText, shownLines } from './shown-lines.ts';
import { type Found, NOT_RUN } from './side.ts';

type SideWithOutput = Side & Pick<Found, 'output'>;

interface EvidenceComparedProps {
  readonly caseId: string;
  readonly left: SideWithOutput;
  readonly right: SideWithOutput;
}

const NOTHING: Comparison = { lines: [], isAligned: true };

/** The output of two runs line by line, with the first difference marked. */
export function EvidenceCompared({ caseId, left, right }: EvidenceComparedProps) {
  const one = useTranscript(caseId, left);
  const other = useTranscript(caseId, right);
  const { lines, isAligned } = useMemo(
    () =>
      one && other
        ? compareTranscripts(one, other, movedTo(one.program.files, other.program.files))
        : NOTHING,
    [one, other],
  );
  const shown = useMemo(() => shownLines(lines), [lines]);
  const first = shown.lines.findIndex(({ is }) => is === 'different');
  const limit = limitText(shown, isAligned);
  const mark = useRef<HTMLTableRowElement>(null);
  if (one === undefined || other === undefined) return <div aria-busy="true" />;
  if (!one || !other) return <p className={page.nothing}>{NOT_RUN}</p>;
  return (
    <section aria-label="Evidence" className={classes(page.files, styles.evidence)}>
      <header className={styles.sum}>
        <p role="status">
          {sumOf(lines)} {limit}
        </p>
        {first >= 0 && (
          <Button onClick={() => mark.current?.scrollIntoView({ block: 'center' })}>First difference</Button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Both runs">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{originOf(left, one)}</th>
              <th scope="col">{originOf(right, other)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.lines.map((each, index) => (
              <Row key={index} lines={each} isFirst={index === first} mark={mark} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface RowProps {
  readonly lines: ComparedLines;
  readonly isFirst: boolean;
  readonly mark: RefObject<HTMLTableRowElement | null>;
}

function Row({ lines: { is, left, right }, isFirst, mark }: RowProps) {
  return (
    <tr
      ref={isFirst ? mark : undefined}
      className={classes(is === 'different' && styles.different, isFirst && styles.first)}
    >
      <Cell line={left} tag={isFirst ? 'first difference' : null} />
      <Cell line={right} tag={null} />
    </tr>
  );
}

function Cell({ line, tag }: { readonly line: TranscriptLine | null; readonly tag: string | null }) {
  if (!line) return <td className={styles.gap}>{tag && <b className={styles.tag}>{tag}</b>}</td>;
  return (
    <td data-from={line.from}>
      {tag && <b className={styles.tag}>{tag}</b>}
      {(line.from === 'left behind' || line.from === 'ending') && <i>{line.from} </i>}
      {withUnseenNamed(line.text)}
    </td>
  );
}

/** The transcript of a side; `undefined` while its recording loads, `null` if there is none. */
function useTranscript(caseId: string, { stage, output }: SideWithOutput): Transcript | null | undefined {
  const recorded = useLoaded(recordingIf, output === 'recorded' && benchId(caseId, stage));
  if (output !== 'recorded') return output;
  if (recorded.status === 'loading') return undefined;
  return recorded.status === 'loaded' ? recorded.value : null;
}

async function recordingIf(bench: BenchId | false): Promise<Transcript | null> {
  return bench ? (await recordedStage(bench.case, bench.stage)).transcript : null;
}

const NOT_COUNTED = 'not counting addresses, times, random names and lines that only moved';

/** How much differs. Where one run did all that the other did, and more, "differ" would say too much. */
function sumOf(lines: readonly ComparedLines[]): string {
  const different = lines.filter(({ is }) => is === 'different');
  const same = counted(lines.length - different.length, 'line');
  if (different.length === 0) return `Both runs show the same ${same}.`;
  const more = counted(different.length, 'more line');
  if (different.every(({ left }) => left === null))
    return `The right has ${more}. ${same} are the same, ${NOT_COUNTED}.`;
  if (different.every(({ right }) => right === null))
    return `The left has ${more}. ${same} are the same, ${NOT_COUNTED}.`;
  return `${different.length} of ${counted(lines.length, 'line')} differ, ${NOT_COUNTED}.`;
}

function originOf({ stage, as }: Side, { runtime }: Transcript): string {
  return as === 'prepared' ? `${stage}, recorded, ${runtime}` : `${stage}, ${runtime}`;
}
