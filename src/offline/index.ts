export { stayInTalk, windowsInTalk } from './in-the-talk.ts';
export { keepCopy } from './keep-copy.ts';
export { OfflineBadge } from './OfflineBadge.tsx';
export { startOffline } from './start.ts';
export { UpdateOffer } from './UpdateOffer.tsx';
