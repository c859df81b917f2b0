import { afterEach, expect, it } from 'vitest';
import { ROOM_VERSION } from '../messages.ts';
import { clientName, ROOM } from '../played-room-for-tests.ts';
import { classTopicsOf } from './class-topics.ts';
import { type PlayedClass, type Pupil, playedClass, STATUS } from './played-class-for-tests.ts';

let played: PlayedClass | null = null;
afterEach(() => played?.end());

function aClass(seed: number) {
  const room = playedClass(seed);
  played = room;
  return { room, instructor: room.openInstructor() };
}
function join(room: PlayedClass): Pupil {
  const pupil = room.openPupil();
  room.at(pupil, () => pupil.attending.report(STATUS));
  room.pass(3_000);
  return pupil;
}

it('the class after one that has ended begins with nothing of it, and has those who stay', () => {
  const { room, instructor } = aClass(1);
  const ada = join(room);
  join(room);
  const call = { pause: { says: 'Tea', endsAt: null } };
  room.at(ada, () => ada.attending.raise({ id: 'hand', text: 'Where?' }));
  room.at(instructor, () => instructor.host.call(call));
  room.at(instructor, () => instructor.host.tell(ada.client, { wantsScreen: true }));
  room.pass(5_000);
  expect(ada.attending.read()).toMatchObject({ call, told: { wantsScreen: true } });
  room.at(instructor, () => instructor.host.end());
  room.pass(5_000);
  expect(ada.attending.read()).toMatchObject({ host: 'ended', call: { pause: null }, told: { seq: 0 } });
  expect(instructor.kept.read()).toBeNull();

  // Ada goes on with the lesson: that is for the next class.
  room.at(ada, () => ada.attending.report({ ...STATUS, signs: 2 }));
  room.pass(5_000);
  expect([...room.network.retained.keys()].some((topic) => topic.includes(ada.client))).toBe(false);
  room.reloadInstructor(instructor);
  room.pass(10_000);
  expect(ada.attending.read()).toMatchObject({ host: 'here', call: { pause: null }, told: { seq: 0 } });
  expect(instructor.host.read()).toMatchObject({ link: 'connected', call: { pause: null } });
  const { learners } = instructor.host.read();
  const onBoard = { client: ada.client, number: 1, isHere: true, hand: null, status: { signs: 2 } };
  expect(learners.filter(({ status }) => status)).toMatchObject([onBoard]);
});

it('who comes between two classes says what it has when the next one begins', () => {
  const { room, instructor } = aClass(2);
  room.pass(3_000);
  room.at(instructor, () => instructor.host.end());
  room.pass(3_000);
  const ada = join(room);
  room.at(ada, () => ada.attending.raise({ id: 'hand', text: 'Is anybody there?' }));
  room.pass(3_000);
  expect(ada.attending.read()).toMatchObject({ host: 'ended', mine: { hand: { id: 'hand' } } });
  room.reloadInstructor(instructor);
  room.pass(10_000);
  expect(instructor.host.read().learners).toMatchObject([{ client: ada.client, hand: { id: 'hand' } }]);
});

it('a learner whose instructor has a newer release hears that, and nothing else of it', () => {
  const { room } = aClass(3);
  const ada = join(room);
  const { host, call } = classTopicsOf(ROOM);
  const newer = { window: room.browser.open() };
  const [desk, term] = [clientName(2_000), Number.MAX_SAFE_INTEGER - 1];
  room.at(newer, () => {
    const connection = room.network.connectFrom(newer.window)({
      ...{ url: '', client: desk, username: 'instructor', password: '', keepAlive: 45, subscribes: [] },
      ...{ onMessage: () => {} },
      onLink({ is }) {
        if (is !== 'connected') return;
        const tea = { task: null, pause: { says: 'Tea', endsAt: null }, isEyes: false, sent: null };
        const says = { ...tea, standing: { here: 1, done: 0 } };
        const version = ROOM_VERSION + 1;
        connection.publish(host, JSON.stringify({ is: 'here', version, term, desk }), { isRetained: true });
        connection.publish(call, JSON.stringify({ term, now: Date.now(), call: says }), { isRetained: true });
      },
    });
  });
  room.pass(5_000);
  expect(ada.attending.read()).toMatchObject({ host: 'of another release', call: { pause: null } });
});
