import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { hostOf, lanAddresses } from './lan-addresses.ts';

function info(address: string, internal = false): NetworkInterfaceInfo {
  const rest = { address, internal, mac: '', cidr: null };
  return address.includes(':')
    ? { ...rest, family: 'IPv6', netmask: 'ffff::', scopeid: 0 }
    : { ...rest, family: 'IPv4', netmask: '255.255.255.0' };
}

it('has those first that a phone is likeliest to reach', () => {
  const interfaces = {
    lo: [info('127.0.0.1', true), info('::1', true)],
    docker0: [info('172.17.0.1')],
    en0: [info('fe80::1'), info('2001:db8::5'), info('203.0.113.7')],
    wlan0: [info('169.254.3.4'), info('192.168.1.5'), info('fd00::5')],
    utun3: [info('100.64.0.9')],
  };
  expect(lanAddresses(interfaces)).toEqual([
    '192.168.1.5',
    '203.0.113.7',
    '169.254.3.4',
    '2001:db8::5',
    'fd00::5',
    '172.17.0.1',
    '100.64.0.9',
  ]);
  expect(lanAddresses({ lo: [info('127.0.0.1', true)] })).toEqual([]);
});

it('writes an address as a URL does', () => {
  expect(hostOf('192.168.1.5')).toBe('192.168.1.5');
  expect(hostOf('fd00::5')).toBe('[fd00::5]');
});
