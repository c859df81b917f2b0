/** What a server answers for a file. */
export interface Answer {
  readonly status: number;
  /** Its Content-Type. */
  readonly type: string;
}

interface Reason {
  /** For people: what happened to which file, and what to do. */
  readonly reason: string;
  /** Whether the server has the file not, or not there. */
  readonly isMissing: boolean;
}

/** Why a script did not load, by what its server answers for it; `null` where it answers nothing. */
export function whyNot({ protocol, pathname: path }: URL, answer: Answer | null): Reason {
  if (protocol === 'file:') return { reason: NOT_AS_A_FILE, isMissing: false };
  if (answer === null)
    return { reason: `${path} did not arrive. Check the connection, then reload.`, isMissing: false };
  const { status, type } = answer;
  if (status === 404 || status === 410) return missing(`The server does not have ${path}.`);
  if (status < 200 || status > 299)
    return { reason: `The server answered ${status} for ${path}. Try again later.`, isMissing: false };
  const name = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (/^text\/html$|^application\/xhtml/.test(name))
    return missing(`The server sends a page of HTML in place of ${path}.`);
  if (/^(text|application)\/(x-)?(java|ecma)script$/.test(name))
    return { reason: `${path} did not load. Reload this page.`, isMissing: false };
  const says = name === '' ? 'does not say what it is' : `says it is ${name}`;
  return {
    reason: `The server sends ${path}, but ${says}. Have it send files that end in .js as text/javascript.`,
    isMissing: false,
  };
}

const NOT_AS_A_FILE =
  'This page was opened as a file, and browsers load no scripts for those. Run npm start, or put the folder on any static host.';

function missing(what: string): Reason {
  return {
    reason: `${what} Check the address of this page; if it is right, upload all files of the deck again.`,
    isMissing: true,
  };
}
