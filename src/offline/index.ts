export { keepCopy } from './keep-copy.ts';
export { OfflineBadge } from './OfflineBadge.tsx';
export { useOnStage } from './on-stage.ts';
export { startOffline } from './start.ts';
export { UpdateOffer } from './UpdateOffer.tsx';
