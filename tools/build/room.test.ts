import { expect, it } from 'vitest';
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

it('refuses what a page on https could not use', () => {
  expect(() => placeFrom({ VITE_ROOM_BROKER: 'ws://broker.example' })).toThrow('it has to begin with wss://');
  expect(() => placeFrom({ VITE_ROOM_BROKER: 'wss://b.example', VITE_ROOM_FOLLOWER: 'follower' })).toThrow(
    'VITE_ROOM_FOLLOWER has to be a user and a password',
  );
});
