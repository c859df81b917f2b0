/**
 * What a record has under a name that a stranger may have chosen: a file's path, a case in an address. Never what every
 * object of JavaScript has under it, such as `constructor`.
 */
export function at<Name extends string, Value>(
  record: Readonly<Partial<Record<Name, Value>>>,
  name: Name,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
