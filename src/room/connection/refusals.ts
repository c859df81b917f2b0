/** Of CONNACK, MQTT 3.1.1, by its code. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [1, 'The broker of this room does not speak MQTT 3.1.1.'],
  [2, 'The broker of this room does not take the name of this device.'],
  [4, 'The broker of this room does not know this user name and password.'],
  [5, 'The broker of this room does not let this device in.'],
]);

/** Why a broker does not want a member, for the user. */
export function refusalOf(code: number): string {
  return REFUSALS.get(code) ?? `The broker of this room does not let this device in (code ${code}).`;
}

export const NOT_HEARING = 'The broker of this room does not let this device hear what is said in it.';
