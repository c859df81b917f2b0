export { Cover } from './Cover.tsx';
export { Overview } from './Overview.tsx';
export { Print } from './Print.tsx';
export { Presenter } from './presenter/Presenter.tsx';
export { Stage } from './stage/Stage.tsx';
