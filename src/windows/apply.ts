import { at } from '#case';
import { isRecord, type Op, type Path } from './patch.ts';
import { spliced } from './text.ts';

/** A change does not fit what it is to change: something was missed on the way. */
class PatchMisfit extends Error {
  override readonly name = 'PatchMisfit';
}

/** The state after some changes. What they do not touch stays the same object. Throws `PatchMisfit`. */
export function patched(state: unknown, ops: readonly Op[]): unknown {
  return ops.reduce((now, op) => changed(now, op, op.at), state);
}

function changed(state: unknown, op: Op, path: Path): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replaced(state, op);
  if (Array.isArray(state) && typeof key === 'number' && key < state.length)
    return state.with(key, changed(state[key], op, rest));
  if (!isRecord(state) || typeof key !== 'string') throw misfit(op);
  if (rest.length === 0 && op.do === 'drop') {
    const { [key]: _, ...others } = state;
    return others;
  }
  const isNew = !Object.hasOwn(state, key);
  if (isNew && (rest.length > 0 || op.do !== 'set')) throw misfit(op);
  return { ...state, [key]: changed(at(state, key), op, rest) };
}

function replaced(value: unknown, op: Op): unknown {
  switch (op.do) {
    case 'set':
      return op.value;
    case 'text':
      if (typeof value !== 'string' || op.from + op.cut > value.length) throw misfit(op);
      return spliced(value, op);
    case 'list':
      if (!Array.isArray(value) || op.from + op.cut > value.length) throw misfit(op);
      return value.toSpliced(op.from, op.cut, ...op.put);
    case 'drop':
      throw misfit(op);
  }
}

function misfit({ do: what, at }: Op): PatchMisfit {
  return new PatchMisfit(`A «${what}» at ${at.join('/')} does not fit what is there.`);
}
