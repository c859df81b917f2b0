import { lazyPage } from '../../ui/index.ts';

export { Cover } from '../cover/Cover.tsx';
export { Overview } from './overview/Overview.tsx';
export { Print } from './print/Print.tsx';
export { Stage } from './stage/Stage.tsx';

/** Not needed for the first slide, which is all that the audience waits for. */
export const Presenter = lazyPage(() =>
  import('./presenter/Presenter.tsx').then(({ Presenter }) => Presenter),
);
