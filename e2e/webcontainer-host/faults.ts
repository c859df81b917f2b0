import { PassThrough, Transform } from 'node:stream';

/** What the stand-in does wrong. */
export type Fault =
  /** Nothing. */
  | 'none'
  /** Its page is there and says nothing, until the test has it answer. */
  | 'silent'
  /** There is no page. */
  | 'missing'
  /** A character of what programs print arrives as another. */
  | 'wrong bytes'
  /** A terminal that cuts what comes every few bytes, also within characters, adds carriage returns, and warns in between. */
  | 'rough terminal'
  /** A terminal that prints noise without end. */
  | 'flood';

/** What the terminal of a process does to its output. */
export function terminalWith(fault: Fault): Transform {
  switch (fault) {
    case 'wrong bytes':
      return perChunk((text) => [text.replaceAll('\\u6728', '\\u6729')]);
    case 'rough terminal':
      return perChunk((text) => {
        const bytes = Buffer.from(`(node) Warnung: äöü 木\n${text}`.replaceAll('\n', '\r\n'));
        return Array.from({ length: Math.ceil(bytes.length / 5) }, (_, at) =>
          bytes.subarray(5 * at, 5 * at + 5),
        );
      });
    case 'flood':
      return flood();
    default:
      return new PassThrough();
  }
}

function perChunk(spoil: (text: string) => readonly (string | Buffer)[]): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      for (const piece of spoil(chunk.toString('latin1'))) this.push(piece);
      done();
    },
  });
}

function flood(): Transform {
  const noise = Buffer.from('all work and no play\n'.repeat(5_000));
  const terminal = new PassThrough();
  const more = setInterval(() => terminal.write(noise), 5);
  return terminal.on('close', () => clearInterval(more));
}
