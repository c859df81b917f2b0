import { useState } from 'react';
import type { Remoting } from '../../room/index.ts';
import { Button, classes } from '../../ui/index.ts';
import { NameDialog } from './NameDialog.tsx';
import type { Pairing } from './pairing.ts';
import { RemoteControl } from './RemoteControl.tsx';
import { Unpaired } from './Unpaired.tsx';
import { useRemoted, useRemoting } from './use-remoting.ts';

interface PairedProps {
  readonly pairing: Pairing;
  readonly onRename: (name: string) => void;
}

/** A phone that has a secret of a desk, and what comes of it. */
export function Paired({ pairing, onRename }: PairedProps) {
  const way = useRemoting(pairing);
  if (way.is === 'finding') return <Waiting text="Looking for the room." />;
  if (way.is === 'none') return <Lost because={way.because} />;
  return <InRoom pairing={pairing} remoting={way.remoting} onRename={onRename} />;
}

function InRoom({ pairing, remoting, onRename }: PairedProps & { readonly remoting: Remoting }) {
  const remoted = useRemoted(remoting);
  const [isNaming, setNaming] = useState(false);
  const { pairing: state, link, host } = remoted;
  const isInReach = link.is === 'connected' || link.is === 'unavailable';
  if (state === 'away')
    return <Unpaired because={NOT_PAIRED} said={link.is === 'refused' ? link.because : ''} />;
  if (host === 'ended') return <Unpaired because="The room is closed." />;
  if (host === 'of another release')
    return <Lost because="The desk has another release of this deck. Reload this page." />;
  if (state === 'waiting') return <Waiting text={isInReach ? 'Waiting for the desk.' : 'Connecting.'} />;
  return (
    <>
      <RemoteControl
        remoting={remoting}
        remoted={remoted}
        name={pairing.name}
        onRename={() => setNaming(true)}
      />
      {isNaming && <NameDialog name={pairing.name} onRename={onRename} onClose={() => setNaming(false)} />}
    </>
  );
}

const NOT_PAIRED =
  'This phone is not paired with the desk: it was sent away, or its code was used by another phone.';

function Waiting({ text }: { readonly text: string }) {
  return (
    <main className={classes('page', 'ground')}>
      <h1>Remote</h1>
      <p role="status">{text}</p>
    </main>
  );
}

/** Nothing that a new code would help. */
function Lost({ because }: { readonly because: string }) {
  return (
    <main className={classes('page', 'ground')}>
      <h1>Remote</h1>
      <p role="alert">{because}</p>
      <Button large onClick={() => location.reload()}>
        Reload
      </Button>
    </main>
  );
}
