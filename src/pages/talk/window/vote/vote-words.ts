/** How many have voted, as the stage says it. */
export function votedText(voted: number): string {
  if (voted === 0) return 'Nobody has voted yet';
  return voted === 1 ? '1 has voted' : `${voted.toLocaleString('en')} have voted`;
}
