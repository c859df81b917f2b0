import { describe, expect, it } from 'vitest';
import { NO_VIEW } from '../view.ts';
import { HostSchema, PatchSchema, ViewHeadSchema } from './down.ts';
import { readAs } from './read.ts';
import { AskSchema, CommandSchema, LikedSchema, RightsSchema, VoteMessageSchema } from './up.ts';
import { AudienceViewSchema } from './view.ts';

const reads = (schema: Parameters<typeof readAs>[0], value: unknown, most?: number) =>
  readAs(schema, JSON.stringify(value), most) !== null;

const question = (text: string, name: string | null = null) => ({ id: '0123456789ab', text, name });

describe('What a member may say', () => {
  it.each([
    [VoteMessageSchema, { poll: 'p', choice: { file: 'main.py', line: 1 } }],
    [VoteMessageSchema, { poll: 'p', choice: 7 }],
    [VoteMessageSchema, { poll: 'p', choice: null }],
    [AskSchema, { questions: [question('字'.repeat(200), '字'.repeat(40))] }],
    [CommandSchema, { do: 'laser', at: [0, 1], beat: 3 }],
    [CommandSchema, { do: 'go to', slide: 3, step: 0, beat: 3 }],
    [RightsSchema, { do: 'move', room: 'ABCDEF' }],
    [HostSchema, { is: 'here', version: 99, term: 1, desk: 'd', whatALaterReleaseSays: 1 }],
    [AudienceViewSchema, NO_VIEW],
  ] as const)('%#: %j', (schema, value) => {
    expect(reads(schema, value)).toBe(true);
  });

  it.each([
    [VoteMessageSchema, { poll: 'p', choice: 8 }],
    [VoteMessageSchema, { poll: 'p', choice: { file: 'main.py', line: 0 } }],
    [VoteMessageSchema, { poll: 'p', choice: { file: '', line: 1 } }],
    [VoteMessageSchema, { poll: 'p', choice: 1, more: 1 }],
    [AskSchema, { questions: [question('x'.repeat(201))] }],
    [AskSchema, { questions: [question('x', 'x'.repeat(41))] }],
    [AskSchema, { questions: Array.from({ length: 4 }, () => question('x')) }],
    [LikedSchema, { liked: Array.from({ length: 61 }, () => 'q') }],
    [CommandSchema, { do: 'laser', at: [0, 1.01], beat: 3 }],
    [CommandSchema, { do: 'next' }],
    [CommandSchema, { do: 'format', beat: 3 }],
    [RightsSchema, { do: 'move', room: '../../' }],
    [HostSchema, { is: 'here', version: 1, term: -1, desk: 'd' }],
    [PatchSchema, { term: 1, seq: 1, ops: [{ do: 'set', at: [], value: 1 }] }],
    [AudienceViewSchema, { ...NO_VIEW, ink: [[[0, 2]]] }],
    [AudienceViewSchema, { ...NO_VIEW, position: { slide: 1e300, step: 0 } }],
  ] as const)('%#: not %j', (schema, value) => {
    expect(reads(schema, value)).toBe(false);
  });

  it('is no longer than a message may be, nor deeper', () => {
    const vote = { poll: 'p', choice: { file: 'x'.repeat(200), line: 1 } };
    expect([reads(VoteMessageSchema, vote, 300), reads(VoteMessageSchema, vote, 200)]).toEqual([true, false]);
    const deep = `{"term":1,"seq":1,"view":${'['.repeat(80)}${']'.repeat(80)}}`;
    expect([readAs(ViewHeadSchema, deep), readAs(ViewHeadSchema, '{"term":1')]).toEqual([null, null]);
  });

  it('goes into one message at its longest', () => {
    const asked = Array.from({ length: 3 }, () => question('字'.repeat(200), '字'.repeat(40)));
    const liked = Array.from({ length: 60 }, () => '0123456789ab');
    for (const message of [{ questions: asked }, { liked }])
      expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThanOrEqual(2_560);
  });
});
