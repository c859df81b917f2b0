/**
 * Starts a clock that counts, in milliseconds, how long this process keeps processors busy: however much else a machine has to do,
 * that grows with the work alone.
 */
export function cpuClock(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
