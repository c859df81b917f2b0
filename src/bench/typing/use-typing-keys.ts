import { useKeys } from '../../ui/index.ts';
import type { TypingControls } from './use-typing.ts';

/** What is done with typing by keys that no editor needs, wherever the focus is. */
export function useTypingKeys({ typing: { pace }, play, pause, rejoin, stop }: TypingControls): void {
  const playOrPause = pace === 'auto' ? pause : play;
  useKeys(
    {
      'typing-stop': stop,
      'typing-play': pace === 'ended' ? undefined : playOrPause,
      'typing-rejoin': pace === 'paused' ? rejoin : undefined,
    },
    { isTaken: () => false, isFirst: true },
  );
}
