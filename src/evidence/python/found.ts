/** What was found in a text, and where what follows it begins. */
export interface Found<Item> {
  readonly item: Item;
  readonly next: number;
}
