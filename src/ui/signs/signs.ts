/** How windows of one browser let each other know that they are there. */
export interface Signs {
  /** Gives a sign, as others may do by the same name. It goes with the window, however that goes. Returns how to take it back. */
  give(name: string): () => void;
  /** The names of all signs, each as often as it is given. Rejects if this browser does not tell. */
  given(): Promise<readonly string[]>;
}
