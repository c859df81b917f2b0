export { FromLink } from './FromLink.tsx';
export { OpenLink } from './OpenLink.tsx';
export { ShareButton, ShareDialog } from './ShareButton.tsx';
