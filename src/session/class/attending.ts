import { create } from 'zustand';
import {
  type Attended,
  type Attending,
  attendClass,
  brokerUrls,
  connectMqtt,
  type Keeper,
  oneTab,
  readPlace,
  type Said,
  thisLearner,
} from '../../room/index.ts';
import { deckBase, onWake } from '../../ui/index.ts';

/** The class that this window attends. */
export type Attendance =
  | { readonly is: 'none'; readonly because: string }
  | { readonly is: 'finding'; readonly code: string }
  | {
      readonly is: 'attending';
      readonly code: string;
      /** As the learner wants to be called; empty without a name. */
      readonly name: string;
      readonly attending: Attending;
      readonly attended: Attended;
    };

export const useAttendance = create<Attendance>(() => ({ is: 'none', because: '' }));

/** Enters a class: what is sent from then on, the learner has said yes to. */
export async function attend(code: string, name: string): Promise<void> {
  if (useAttendance.getState().is !== 'none') return;
  useAttendance.setState({ is: 'finding', code }, true);
  const found = await readPlace(deckBase());
  if (found.is !== 'there') return useAttendance.setState({ is: 'none', because: found.because }, true);
  const { client, secret } = thisLearner();
  const attending = attendClass({
    connect: oneTab((options) => connectMqtt({ ...options, onWake })),
    url: brokerUrls(found.place.broker, deckBase()),
    room: code,
    client,
    ...(found.place.learner ?? { username: 'learner', password: secret }),
    kept: memory(),
  });
  const show = () =>
    useAttendance.setState({ is: 'attending', code, name, attending, attended: attending.read() }, true);
  attending.watch(show);
  show();
}

function memory(): Keeper<Said> {
  let kept: Said | null = null;
  return {
    read: () => kept,
    keep(value) {
      kept = value;
    },
  };
}
