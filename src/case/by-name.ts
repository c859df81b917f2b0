/**
 * What a record has under a name that a stranger may have chosen: a file's path, a case in an address. Never what every
 * object of JavaScript has under it, such as `constructor`.
 *
 * @param record nothing is found in none
 */
export function at<Known extends object>(
  record: Known | undefined,
  name: keyof Known & string,
): Known[keyof Known & string] | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
