export { Cover } from './Cover.tsx';
export { Overview } from './Overview.tsx';
export { Presenter } from './presenter/Presenter.tsx';
export { Print } from './print/Print.tsx';
export { Stage } from './stage/Stage.tsx';
