import { useEffect, useId, useMemo } from 'react';
import { at, type Case, codeAt, isSameLine, type Line, type ProjectFiles, stageOf } from '#case';
import { FilesHead, FollowedEvidence, FollowedOutput } from '../../../../bench/light.ts';
import {
  type ClassHost,
  type Learner,
  type LearnerScreen,
  type LineNote,
  MOST_NOTES,
  type ToldLine,
} from '../../../../room/index.ts';
import { Button, randomName } from '../../../../ui/index.ts';
import { nameOf } from '../../learner-name.ts';
import type { ChangeLook, Look } from '../state/looks.ts';
import { lineNow, withNote, withoutNote } from '../state/told.ts';
import { CodeToShow } from './CodeToShow.tsx';
import { Note, NoteForm } from './Notes.tsx';
import styles from './ShownScreen.module.css';

interface ShownScreenProps {
  readonly host: ClassHost;
  readonly learner: Learner;
  readonly screen: LearnerScreen;
  readonly subject: Case;
  readonly files: ProjectFiles;
  readonly look: Look;
  readonly onLook: ChangeLook;
}

/** What a learner shows, live: files, output and exhibits. Nothing moves while one reads, unless one follows the learner. */
export function ShownScreen(props: ShownScreenProps) {
  const { learner, screen, subject, files, look, onLook } = props;
  const { bench } = screen;
  const name = nameOf(learner);
  const { open } = stageOf(subject, bench.id.stage);
  const theirs = screen.at?.file ?? bench.openFile ?? open[0];
  useWhereabouts(props, theirs);
  const path = look.file ?? theirs;
  const panelId = useId();
  const choose = (file: string) => onLook({ file, led: null, isFollowing: false });
  const tabs = [...new Set([...open, ...Object.keys(bench.edits), theirs, path])];
  return (
    <div className={styles.screen}>
      <section aria-label={`${name}’s code`} className={styles.code}>
        <FilesHead
          subject={subject}
          files={files}
          tabs={tabs}
          open={path}
          edited={(each) => Object.hasOwn(bench.edits, each)}
          panelId={panelId}
          onOpen={choose}
        />
        <Whereabouts name={name} at={screen.at} file={theirs} look={look} onLook={onLook} />
        <div id={panelId} role="tabpanel" aria-label={path} className={styles.file}>
          <OpenFile key={path} {...props} path={path} />
        </div>
      </section>
      <div className={styles.run}>
        <FollowedOutput run={bench.run} whose="learner" />
      </div>
      <div className={styles.evidence}>
        <FollowedEvidence
          subject={subject}
          followed={bench}
          whose="learner"
          onOpen={(line) => onLook({ file: line.file, led: line, isFollowing: false })}
        />
      </div>
    </div>
  );
}

/** The first file that is seen stays; who follows goes where the learner goes. */
function useWhereabouts({ screen, files, look, onLook }: ShownScreenProps, theirs: string): void {
  const { file, isFollowing, led } = look;
  const { at: cursor } = screen;
  useEffect(() => {
    // Another lesson has other files.
    if (file === null || !Object.hasOwn(files, file)) onLook({ file: theirs, led: cursor });
    else if (isFollowing && (file !== theirs || (cursor && !(led && isSameLine(led, cursor)))))
      onLook({ file: theirs, led: cursor });
  });
}

interface WhereaboutsProps {
  readonly name: string;
  readonly at: Line | null;
  readonly file: string;
  readonly look: Look;
  readonly onLook: ChangeLook;
}

/** Where the learner is, and how to get there. */
function Whereabouts({ name, at: cursor, file, look, onLook }: WhereaboutsProps) {
  const place = `${file.replace(/^site-packages\//, '')}${cursor ? `, line ${cursor.line}` : ''}`;
  return (
    <p className={styles.where}>
      <span>
        {name} is in <b>{place}</b>
      </span>
      <Button onClick={() => onLook({ file, led: cursor && { ...cursor } })}>Go there</Button>
      <Button
        aria-pressed={look.isFollowing}
        onClick={() => onLook({ isFollowing: !look.isFollowing })}
        title="Goes with the learner from file to file and line to line"
      >
        Follow
      </Button>
    </p>
  );
}

/** The file that is read, with what the learner was told of its lines. */
function OpenFile(props: ShownScreenProps & { readonly path: string }) {
  const { host, learner, screen, subject, files, look, onLook, path } = props;
  const { bench } = screen;
  const { client, told } = learner;
  const { draft, led } = look;
  const [mark, ledHere] = useMarks(bench.marked, led, bench.culprits, path);
  const text = at(files, path);
  const lesson = bench.id.case;
  const lineOf = (each: ToldLine) =>
    each.lesson === lesson && each.line.file === path ? lineNow(each, screen, text ?? '') : null;
  const toldOf = (line: number): ToldLine => ({
    ...{ id: randomName(), lesson, line: { file: path, line } },
    code: codeAt(text ?? '', line),
  });
  const tell = (notes: readonly LineNote[]) => host.tell(client, { notes });
  const send = () => {
    if (!draft) return;
    const isSent = told.notes.some(({ id }) => id === draft.id);
    const line = lineOf(draft);
    // While it was written, its line may have moved.
    const note = isSent || line === null ? draft : { ...draft, line: { file: path, line } };
    tell(withNote(told.notes, note));
    onLook({ draft: null });
  };
  const below = (line: number) => {
    const notes = told.notes.filter((note) => lineOf(note) === line && note.id !== draft?.id);
    const isWritten = draft !== null && lineOf(draft) === line;
    if (notes.length === 0 && !isWritten) return null;
    return (
      <>
        {notes.map((note) => (
          <Note
            key={note.id}
            note={note}
            line={line}
            onEdit={() => onLook({ draft: note })}
            onDelete={() => tell(withoutNote(told.notes, note.id))}
          />
        ))}
        {isWritten && (
          <NoteForm
            line={line}
            text={draft.text}
            onChange={(text) => onLook({ draft: { ...draft, text } })}
            onSend={send}
            onLeave={() => onLook({ draft: null })}
          />
        )}
      </>
    );
  };
  const write = (line: number) => onLook({ draft: { ...toldOf(line), text: draft?.text ?? '' } });
  return (
    <CodeToShow
      path={path}
      text={text}
      before={at(subject.folders.buggy, path) ?? at(subject.library, path)}
      name={nameOf(learner)}
      cursor={screen.at?.file === path ? screen.at.line : null}
      pointed={told.pointed && lineOf(told.pointed)}
      marked={mark}
      led={ledHere}
      below={below}
      onPoint={(line) => host.tell(client, { pointed: line === null ? null : toldOf(line) })}
      onNote={told.notes.length < MOST_NOTES ? write : null}
    />
  );
}

/** The line to tint in a file, and the one to bring into sight: the same objects as long as they are the same. */
function useMarks(marked: Line | null, led: Line | null, culprits: readonly Line[], path: string) {
  const ledHere = led?.file === path ? led : null;
  const wanted = ledHere ?? (marked?.file === path ? marked : null);
  const mark = useMemo(
    () => wanted && { line: wanted.line, isCulprit: culprits.some((each) => isSameLine(wanted, each)) },
    [wanted, culprits],
  );
  return [mark, ledHere] as const;
}
