import { BrokerLogin, LoginField } from '../../../BrokerLogin.tsx';
import { DeskButton } from '../DeskButton.tsx';
import { enterAsHost } from './use-room.ts';

/** A phone that drives wants a password of its own. */
const PHONES = (
  <LoginField
    label={
      <>
        Password of the user <code>remote</code>, for a phone that drives; may stay empty
      </>
    }
    name="phones"
    type="password"
    autoComplete="off"
  />
);

/** Asks who hosts the room at a broker elsewhere. */
export function EnterRoom({ because }: { readonly because: string }) {
  return (
    <BrokerLogin
      asks="Who hosts it?"
      because={because}
      keptBy="tab"
      more={PHONES}
      submit={
        <DeskButton primary type="submit">
          Host the room
        </DeskButton>
      }
      onEnter={({ username, password }, all) => enterAsHost(username, password, String(all.get('phones')))}
    />
  );
}
