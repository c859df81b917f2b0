import { useId, useMemo, useState } from 'react';
import { at, type Case, findPlace, isSameBench, knownFiles, type Line, shownAs, stageOf } from '#case';
import { FilesHead } from '../../../bench/light.ts';
import type { FollowedBench, Poll } from '../../../room/index.ts';
import { CodeToPoint } from './CodeToPoint.tsx';
import styles from './LineVote.module.css';
import { MostNamed } from './MostNamed.tsx';
import { Standing } from './Standing.tsx';
import { pointText, standingOf, verdictOf } from './vote-words.ts';

interface LineVoteProps {
  readonly subject: Case;
  readonly poll: Poll;
  readonly stageBench: FollowedBench | null;
  readonly chosen: Line | null;
  readonly onVote: (line: Line | null) => void;
}

/** The files of the case, each line to be tapped; once revealed, how many pointed where. */
export function LineVote({ subject, poll, stageBench, chosen, onVote }: LineVoteProps) {
  const files = useFiles(subject, poll, stageBench);
  const named = useNamed(poll, files);
  const culprits = useCulprits(subject, poll, files);
  const [front, setFront] = useState<Line | null>(null);
  const panelId = useId();
  const open = poll.asks.kind === 'line' ? stageOf(subject, poll.asks.bench.stage).open : [];
  const path = front?.file ?? chosen?.file ?? open[0] ?? '';
  const show = (file: string) => setFront({ file, line: 0 });
  const tabs = [
    ...new Set([...open, ...named.map(({ file }) => file), ...(chosen ? [chosen.file] : []), path]),
  ];
  const shown = useMemo(() => shownAs(path, at(files, path) ?? ''), [path, files]);
  const countIn = (file: string) =>
    named.reduce((sum, each) => (each.file === file ? sum + each.votes : sum), 0);
  const isOpen = poll.state === 'open';
  return (
    <>
      <MostNamed named={named} culprits={culprits} onShow={setFront} />
      <div className={styles.code}>
        <FilesHead
          subject={subject}
          files={files}
          tabs={tabs.filter((file) => Object.hasOwn(files, file))}
          open={path}
          pointedAt={countIn}
          panelId={panelId}
          onOpen={show}
        />
        <div id={panelId} role="tabpanel" aria-label={path}>
          {shown.as === 'text' ? (
            <CodeToPoint
              key={path}
              file={path}
              text={shown.text}
              chosen={chosen?.file === path ? chosen.line : null}
              isOpen={isOpen}
              named={named.filter(({ file }) => file === path)}
              culprits={culprits.filter(({ file }) => file === path).map(({ line }) => line)}
              wanted={front?.file === path ? front.line : 0}
              onPoint={(line) => onVote(line === null ? null : { file: path, line })}
            />
          ) : (
            <p className={styles.unread}>There are no lines to read in this file.</p>
          )}
        </div>
      </div>
      <Standing
        text={standingOf(poll, chosen && pointText(poll, chosen), 'Tap the line that you blame.')}
        verdict={verdictOf(poll, chosen, culprits)}
        onTakeBack={isOpen && chosen ? () => onVote(null) : null}
      />
    </>
  );
}

/** As on the stage, where the bench is the one that is asked about. */
function useFiles(subject: Case, { asks }: Poll, stageBench: FollowedBench | null) {
  const bench = asks.kind === 'line' ? asks.bench : null;
  const prepared = useMemo(() => (bench ? knownFiles(subject, bench.stage) : {}), [subject, bench]);
  const edits = bench && stageBench && isSameBench(bench, stageBench.id) ? stageBench.edits : null;
  return useMemo(() => ({ ...prepared, ...edits }), [prepared, edits]);
}

/** The lines that the room pointed at, once that is shown: those that there are. A phone may have named any. */
function useNamed({ tally }: Poll, files: Readonly<Record<string, string>>) {
  return useMemo(() => {
    const lines = tally?.kind === 'line' ? tally.lines : [];
    return lines.filter(({ file, line }) => line <= (at(files, file)?.split('\n').length ?? 0));
  }, [tally, files]);
}

/** Nobody is shown them before a run has. */
function useCulprits(
  subject: Case,
  { right }: Poll,
  files: Readonly<Record<string, string>>,
): readonly Line[] {
  const isFound = right !== null;
  return useMemo(() => {
    const places = isFound ? subject.definition.culprits : [];
    return places.map((place) => findPlace(files, place)).filter((line) => line !== null);
  }, [isFound, subject, files]);
}
