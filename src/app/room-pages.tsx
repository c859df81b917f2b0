import { Route } from 'wouter';
import { ROUTES } from '../pages/addresses.ts';
import { lazyPage } from '../ui/index.ts';

const Follow = lazyPage(async () => (await import('../pages/follow/Follow.tsx')).Follow);
const Remote = lazyPage(async () => (await import('../pages/remote/Remote.tsx')).Remote);
const ClassScreen = lazyPage(async () => (await import('../pages/class/screen/ClassScreen.tsx')).ClassScreen);

/** The pages of a talk or a class that is given elsewhere: each is by itself (`isByItself`). */
export const ROOM_PAGES = [
  { route: <Route path={ROUTES.follow}>{({ room }) => <Follow room={room} />}</Route> },
  { route: <Route path={ROUTES.remote}>{(params) => <Remote {...params} />}</Route> },
  { route: <Route path={ROUTES.classScreen}>{({ room }) => <ClassScreen code={room} />}</Route> },
] as const;
