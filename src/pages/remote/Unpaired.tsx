import { classes } from '../../ui/index.ts';

interface UnpairedProps {
  /** What has happened; empty where nothing has. */
  readonly because: string;
  /** What the broker says to it, in its own words. */
  readonly said?: string;
}

/** What to do with a phone that is not paired, or not any more. */
export function Unpaired({ because, said = '' }: UnpairedProps) {
  return (
    <main className={classes('page', 'ground')}>
      <h1>Remote</h1>
      {because !== '' && <p role="alert">{because}</p>}
      <p>
        Pair this phone with the desk: on the speaker’s laptop open the room, press “Pair a phone”, and scan
        the code with this phone’s camera. Each code pairs one phone, once.
      </p>
      {said !== '' && <p className="muted">{said}</p>}
    </main>
  );
}
