import { expect, test } from 'vitest';
import { runtimeForTests } from '../runtime-for-tests.ts';
import { browserZone } from './zone-table.ts';

const { runMain } = runtimeForTests();

const EVERY_ZONE = `
import os, time, zoneinfo
from datetime import datetime

TIMES = [-3 * 10**9, 0, 10**9, 1_711_846_800, 1_720_000_000, 6 * 10**9]
names = sorted(zoneinfo.available_timezones())
print(len(names) > 590)
for name in names:
    os.environ["TZ"] = name
    time.tzset()
    zone = zoneinfo.ZoneInfo(name)
    for seconds in TIMES:
        local = time.localtime(seconds)
        there = datetime.fromtimestamp(seconds, zone)
        if there.tzname() != local.tm_zone or there.timetuple()[:6] != local[:6]:
            print(name, seconds, there, tuple(local), local.tm_zone)
`;

test('the local time of every zone is that of zoneinfo', async () => {
  expect(await runMain(EVERY_ZONE)).toMatchObject({ stdout: 'True\n', stderr: '' });
});

test('without TZ, the local zone is that of the browser', async () => {
  const source = 'import os\nprint(os.readlink("/etc/localtime"), open("/etc/localtime", "rb").read(4))';
  const { stdout } = await runMain(source);
  expect(stdout).toBe(`/usr/share/zoneinfo/${browserZone()} b'TZif'\n`);
});

test.each([
  ['a listing', "len(os.listdir('/usr/share/zoneinfo')) > 50"],
  ['a name', "os.path.getsize('/usr/share/zoneinfo/Asia/Tokyo') > 100"],
  ['a folder', "'Berlin' in os.listdir('/usr/share/zoneinfo/Europe')"],
  ['a name that is none', "not os.path.exists('/usr/share/zoneinfo/Nowhere')"],
])('the zones are there at the first look: %s', async (_, claim) => {
  expect((await runMain(`import os\nprint(${claim})`)).stdout).toBe('True\n');
});
