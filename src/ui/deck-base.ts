/** Where this deck lies, without a page: what it says of itself is beside it. */
export function deckBase(): string {
  return new URL('.', location.href).href;
}
