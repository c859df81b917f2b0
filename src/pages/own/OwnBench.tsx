import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { CaseBench } from '../../bench/index.ts';
import { HOOK_FILE } from '../../hooks/index.ts';
import { type OwnProject, orders, ownBench, ownCase, useSession, workspaceOf } from '../../session/index.ts';
import { Button, messageOf, saveFile } from '../../ui/index.ts';
import { BenchPage } from '../BenchPage.tsx';
import { CommandField } from './CommandField.tsx';
import { AddFiles, AskToRemove } from './Dialogs.tsx';
import { HookStrip } from './HookStrip.tsx';
import styles from './Own.module.css';
import type { Brought } from './reading/entry.ts';
import { fileName, projectZip } from './take-home.ts';

interface OwnBenchProps {
  readonly own: OwnProject;
  readonly messages: ReactNode;
  readonly onBring: (bringing: Promise<readonly Brought[]>) => void;
  readonly onPaste: (path: string, text: string) => void;
}

/** The bench of the open project, with its command line and its hook above it. */
export function OwnBench({ own, messages, onBring, onPaste }: OwnBenchProps) {
  const { id, name, files, argv, env, packages } = own;
  const subject = useMemo(() => ownCase({ id, name, files, argv, env }), [id, name, files, argv, env]);
  const bench = ownBench(own);
  const { edits } = useSession((session) => workspaceOf(session, bench));
  const [asked, setAsked] = useState<'files' | 'removal' | null>(null);
  // Until something is edited: then it may be mended.
  const [failure, setFailure] = useState<{ readonly of: object; readonly problem: string } | null>(null);
  const header = useRef<HTMLElement>(null);
  const panelId = useId();
  // The interpreter kept ready has to fit this command line, with or without a hook.
  const hook = edits[HOOK_FILE];
  const launch = JSON.stringify([argv, env, hook === undefined]);
  useEffect(() => {
    if (launch) orders.readyFor(bench);
  }, [bench, launch]);
  const save = () => {
    setFailure(null);
    projectZip(name, { ...files, ...edits }).then(
      (zip) => saveFile(`${fileName(name)}.zip`, zip, 'application/zip'),
      (reason: unknown) => setFailure({ of: edits, problem: messageOf(reason) }),
    );
  };
  useEffect(() => header.current?.focus({ preventScroll: true }), []);
  return (
    <BenchPage
      title={name}
      header={header}
      tools={
        <>
          <CommandField argv={argv} env={env} files={Object.keys(files)} />
          {packages.length > 0 && <p className="muted">with {packages.join(', ')}</p>}
          <span className={styles.ways}>
            <Button onClick={() => setAsked('files')}>Add files</Button>
            <Button onClick={save}>Save as a zip</Button>
            <Button onClick={() => setAsked('removal')}>Remove</Button>
          </span>
        </>
      }
    >
      <HookStrip own={own} hookText={hook} />
      {messages}
      {failure?.of === edits && (
        <p role="alert" className={styles.failure}>
          {failure.problem}
        </p>
      )}
      {asked === 'files' && (
        <AddFiles
          own={own}
          onBring={(bringing) => {
            onBring(bringing);
            setAsked(null);
          }}
          onPaste={(path, text) => {
            onPaste(path, text);
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'removal' && <AskToRemove own={own} onClose={() => setAsked(null)} />}
      <CaseBench id={bench} subject={subject} panelId={panelId} />
    </BenchPage>
  );
}
