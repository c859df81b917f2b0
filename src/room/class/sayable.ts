import * as v from 'valibot';

/** What takes a message beyond its largest part: the rest of it, and its topic. */
const MARGIN = 1_024;
const encoder = new TextEncoder();

/** Whether those who hear it would read it, and the broker takes it. @param most bytes of the whole message */
export function isSayable(schema: v.GenericSchema, value: object, most: number): boolean {
  return v.is(schema, value) && encoder.encode(JSON.stringify(value)).length <= most - MARGIN;
}
