/** Loads what belongs to a name once, for everyone who asks. What failed to load is tried again the next time. */
export function loadedOnce<Value, Name = void>(
  load: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const known = new Map<Name, Promise<Value>>();
  return (name) => {
    const loading = known.get(name) ?? load(name);
    if (!known.has(name)) loading.catch(() => known.delete(name));
    known.set(name, loading);
    return loading;
  };
}
