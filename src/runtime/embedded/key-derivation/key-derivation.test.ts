import { expect, test } from 'vitest';
import { runtimeForTests, when } from '../runtime-for-tests.ts';

const { runMain } = runtimeForTests();

/** Words of 3.14, which the machine's own Python may be too old for. */
const SAID = [
  ["pbkdf2_hmac('sha1', b'', b'', 1, x=3)", "pbkdf2_hmac() got an unexpected keyword argument 'x'"],
  [
    "pbkdf2_hmac('sha1', b'', b'', 1, salt=b'')",
    "argument for pbkdf2_hmac() given by name ('salt') and position (3)",
  ],
  ["pbkdf2_hmac('shake_128', b'', b'', 1)", 'key length must be greater than 0.'],
  ["pbkdf2_hmac('shake_128', b'', b'', 1, 9)", '[Provider routines] xof digests not allowed'],
  ["scrypt(b'')", "scrypt() missing required argument 'salt' (pos 2)"],
  ["scrypt(b'', salt=b'', n=4, r=1)", "scrypt() missing required argument 'p' (pos 5)"],
  ["scrypt(b'', salt=b'', n=None, r=1, p=1)", "'NoneType' object cannot be interpreted as an integer"],
  ["scrypt(b'', salt=b'', n=-2, r=1, p=1)", 'Cannot convert negative int'],
  ["scrypt(b'', salt=b'', n=2**70, r=1, p=1)", 'Python int too large for C unsigned long'],
] as const;

test('what is wrong with an argument is said as OpenSSL and CPython say it', async () => {
  const { stdout } = await runMain(`
import hashlib
for call in ${JSON.stringify(SAID.map(([call]) => call))}:
    try:
        print(eval("hashlib." + call))
    except (TypeError, ValueError, OverflowError) as error:
        print(error)
`);
  expect(stdout.trim().split('\n')).toEqual(SAID.map(([, words]) => words));
});

test('an error of a number that a program made itself goes on', async () => {
  const source = `
import hashlib
class Number:
    def __index__(self):
        raise LookupError("not today")
hashlib.pbkdf2_hmac("sha1", b"", b"", Number())
`;
  expect((await runMain(source)).stderr).toContain('LookupError: not today');
});

test.each([
  ['pbkdf2_hmac', 'hashlib.pbkdf2_hmac("sha256", b"", b"", 2**31 - 1)'],
  ['scrypt', 'hashlib.scrypt(b"", salt=b"", n=2**20, r=8, p=1000, maxmem=2**31 - 1)'],
])('Ctrl-C ends a long %s', async (_, call) => {
  const interrupt = when('begins', (_recorder, process) => process.interrupt());
  const { stderr } = await runMain(`import hashlib\nprint("begins", flush=True)\n${call}`, {
    act: interrupt,
  });
  expect(stderr.trim().split('\n').at(-1)).toBe('KeyboardInterrupt');
});

test('the passwords of Django', async () => {
  const source = `
from django.conf import settings
settings.configure()
from django.contrib.auth.hashers import PBKDF2PasswordHasher, ScryptPasswordHasher
print(PBKDF2PasswordHasher().encode("secret", "salt", iterations=1000))
hasher = ScryptPasswordHasher()
print(hasher.verify("secret", hasher.encode("secret", "salt")))
`;
  const { stdout, stderr } = await runMain(source, { packages: ['django'] });
  expect([stdout, stderr]).toEqual([
    'pbkdf2_sha256$1000$salt$qN+JnzxPIE2WfgrWPAkph8EAVeuwF7PZ0ordIY1Peq0=\nTrue\n',
    '',
  ]);
});
