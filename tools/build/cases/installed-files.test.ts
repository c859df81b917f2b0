import { expect, it } from 'vitest';
import { applyPatches } from './installed-files.ts';

const PATH = 'site-packages/auth/models.py';
const library = { [PATH]: 'import os\n\n\ndef save():\n    pass\n' };
const patch = `--- a/${PATH}
+++ b/${PATH}
@@ -3,3 +3,4 @@
 
 def save():
     pass
+    tell()
`;

it('a patch stands for the library file that it changes', () => {
  expect(applyPatches({ [`${PATH}.patch`]: patch, 'main.py': 'pass\n' }, library, 'cases/shop/hook')).toEqual(
    {
      [PATH]: `${library[PATH]}    tell()\n`,
      'main.py': 'pass\n',
    },
  );
});

it('where the library could not be had there is no such file', () => {
  expect(applyPatches({ [`${PATH}.patch`]: patch }, {}, 'cases/shop/hook')).toEqual({});
});

it('a patch of another version is refused, with its name', () => {
  expect(() =>
    applyPatches({ [`${PATH}.patch`]: patch }, { [PATH]: 'import sys\n' }, 'cases/shop/hook'),
  ).toThrow(`cases/shop/hook/${PATH}.patch does not fit`);
});
