export { stayInTalk, windowsInTalk } from './in-the-talk.ts';
export { keepCopy, startOffline } from './keep-copy.ts';
export { OfflineBadge, UpdateOffer } from './Offline.tsx';
