/** What was tried, and what came of it: the rows of a table that `TABLE=1 npx vitest run tools/room` prints. */
export class Table {
  readonly #title: string;
  readonly #rows: (readonly [attempt: string, came: string])[] = [];

  constructor(title: string) {
    this.#title = title;
  }

  row(attempt: string, came: string): void {
    this.#rows.push([attempt, came]);
  }

  print(): void {
    if (!process.env.TABLE) return;
    const rows = this.#rows.map(([attempt, came]) => `| ${attempt} | ${came} |`);
    process.stdout.write(`\n| ${this.#title} | what happened |\n|---|---|\n${rows.join('\n')}\n`);
  }
}
