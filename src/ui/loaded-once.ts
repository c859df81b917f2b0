/** Loads what belongs to a name once, for everyone who asks. What failed to load is tried again the next time. */
export function loadedOnce<Value, Name = void>(
  load: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const known = new Map<Name, Promise<Value>>();
  return (name) => {
    const found = known.get(name);
    if (found) return found;
    const loading = load(name);
    known.set(name, loading);
    loading.then(
      // So that React's `use` has it at once: otherwise a fallback shows for a third of a second.
      (value) => Object.assign(loading, { status: 'fulfilled', value }),
      () => known.delete(name),
    );
    return loading;
  };
}
