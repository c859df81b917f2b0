/** Between the page that looks whether windows hear each other, and the one that it opens for that. */
export const ECHO_CHANNEL = 'machete-mode preflight';

export type EchoMessage = 'anybody there?' | 'here';
