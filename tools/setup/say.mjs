// @ts-check
// What both commands say to a person, and how they say that something is wrong.

/** A fault that a person can do something about: the message is one line that says what and how. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {string} [output] what the failed program printed, shown above the message
   */
  constructor(message, output = '') {
    super(message);
    this.name = 'SetupError';
    this.output = output;
  }
}

export const hasColour = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;

/** @param {number} code */
const painted = (code) => (/** @type {string} */ text) => (hasColour ? `\x1b[${code}m${text}\x1b[0m` : text);

export const paint = {
  bold: painted(1),
  dim: painted(2),
  red: painted(31),
  green: painted(32),
};

/** For the programs that we run: their output is captured, and so they can't see the terminal themselves. */
export const colourEnv = hasColour ? { FORCE_COLOR: '1' } : {};

/**
 * One line of the report: what it is about, and what is so.
 * @param {string} subject
 * @param {string} fact
 */
export function say(subject, fact) {
  erase();
  console.log(`  ${subject.padEnd(10)} ${fact}`);
}

/**
 * Says what is being waited for, until the next line takes its place. A log gets no such line.
 * @param {string} subject
 * @param {string} fact
 */
export function sayForNow(subject, fact) {
  if (!process.stdout.isTTY) return;
  erase();
  process.stdout.write(paint.dim(`  ${subject.padEnd(10)} ${fact} …`));
}

/**
 * Ends a command that cannot go on.
 * @param {unknown} error
 */
export function sayFault(error) {
  erase();
  if (error instanceof SetupError) {
    if (error.output) console.error(`\n${error.output.trimEnd()}\n`);
    console.error(paint.red(error.message));
  } else {
    console.error(error);
  }
  process.exitCode = 1;
}

/** @param {number} since as Date.now() gave it */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Takes away the line that is to be replaced. */
export function erase() {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
}
