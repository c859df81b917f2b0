import * as v from 'valibot';
import { isPlain } from '../../windows/index.ts';
import { MOST_BYTES } from '../bounds.ts';

/** What a message says; `null` for one that is none, or too much. A text has no fewer bytes than UTF-16 units. */
export function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  most: number = MOST_BYTES.down,
): v.InferOutput<Schema> | null {
  if (text.length > most) return null;
  const value = parsed(text);
  if (!isPlain(value)) return null;
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
