import { expect, it } from 'vitest';
import { RoomPlaceSchema } from '../../src/room/schemas/place.ts';
import { readAs } from '../../src/room/schemas/read.ts';
import { placeFrom } from './room.ts';

it('says where the rooms of a static deck are, if its settings do', () => {
  const broker = 'wss://broker.example/mqtt';
  expect(placeFrom({})).toBe(null);
  expect(placeFrom({ VITE_ROOM_BROKER: broker })).toEqual({ broker });
  expect(
    placeFrom({ VITE_ROOM_BROKER: `${broker},wss://b.example`, VITE_ROOM_FOLLOWER: 'follower:pass:word' }),
  ).toEqual({
    broker: [broker, 'wss://b.example'],
    follower: { username: 'follower', password: 'pass:word' },
  });
});

it('says with what a learner enters, so that its page reads it', () => {
  const broker = 'wss://broker.example/mqtt';
  const place = placeFrom({ VITE_ROOM_BROKER: broker, VITE_ROOM_LEARNER: 'learner:l:1' });
  expect(place).toEqual({ broker, learner: { username: 'learner', password: 'l:1' } });
  expect(readAs(RoomPlaceSchema, JSON.stringify(place))).toEqual(place);
});

it('refuses what a page on https could not use', () => {
  expect(() => placeFrom({ VITE_ROOM_BROKER: 'ws://broker.example' })).toThrow('it has to begin with wss://');
  for (const name of ['VITE_ROOM_FOLLOWER', 'VITE_ROOM_LEARNER'])
    expect(() => placeFrom({ VITE_ROOM_BROKER: 'wss://b.example', [name]: 'somebody' })).toThrow(
      `${name} has to be a user and a password`,
    );
});
