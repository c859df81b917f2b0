import { chooseHook, openOwn } from '../../../session/index.ts';
import bill from './bistro/bill.py?raw';
import menu from './bistro/menu.py?raw';
import offers from './bistro/offers.py?raw';
import main from './main.py?raw';

/** Opens a small project with a bug in it, and chooses the hook that finds it. */
export function openSample(): void {
  openOwn({
    name: 'bistro',
    files: {
      'main.py': main,
      'bistro/__init__.py': '',
      'bistro/bill.py': bill,
      'bistro/menu.py': menu,
      'bistro/offers.py': offers,
    },
    argv: ['main.py'],
    env: {},
    packages: [],
  });
  chooseHook({ id: 'who-changes-object', values: { MODULE: 'bistro.menu', NAME: 'PRICES' } });
}
