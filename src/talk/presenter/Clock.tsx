import { useEffect, useState } from 'react';
import { Button } from '../../ui/index.ts';

/** The time since the talk began; a click begins it anew. */
export function Clock() {
  const [start, setStart] = useState(() => Date.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(ticking);
  }, []);
  const restart = () => {
    setStart(Date.now());
    setNow(Date.now());
  };
  return (
    <Button onClick={restart} title="Begin anew" aria-label={`Elapsed ${elapsed(now - start)}, begin anew`}>
      {elapsed(now - start)}
    </Button>
  );
}

function elapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
