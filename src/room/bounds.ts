/*
 * What a room bears. The broker keeps to these bounds, and whoever reads a message looks again: a broker elsewhere may be set up
 * otherwise.
 */

/** Of one message, in bytes. */
export const MOST_BYTES = {
  /** From a follower or a remote: as many questions as one may have, of the longest in any script. */
  up: 2_560,
  /** From a learner: how far it is, what its last run said, what it got wrong. */
  status: 8 * 1_024,
  /** From a learner who shows its screen: edits, output and exhibits of one bench. At most once a second. */
  screen: 64 * 1_024,
  /** From the host: a whole view, with the edits and the evidence of one bench. */
  down: 256 * 1_024,
} as const;

/** A member publishes no more than so many messages a second; a burst of twice as many is let through. */
export const MOST_A_SECOND = 5;
/** A finger that points with the laser says more. */
export const MOST_A_SECOND_FROM_A_REMOTE = 20;

/** The host's patches: between two of them this many milliseconds pass at least. */
export const PATCH_EVERY_MS = 200;
/** And between two keyframes. */
export const KEYFRAME_EVERY_MS = 1_000;

/** The host's beat for its remotes. One that has heard none for `LOST_AFTER_MS` says that the connection is lost. */
export const BEAT_EVERY_MS = 1_000;
export const LOST_AFTER_MS = 2_500;
/** A finger that rests says so this often; the laser of one that was not heard for `LASER_FOR_MS` goes out. */
export const RESTS_EVERY_MS = 500;
export const LASER_FOR_MS = 1_500;
/** A command that answers an older beat than the last three is dropped: it was on its way for too long. */
export const MOST_BEATS_LATE = 3;

/** How often a paired phone says that it is there; one that was silent for `GONE_AFTER_MS` is not. */
export const HELLO_EVERY_MS = 1_000;
export const GONE_AFTER_MS = 5_000;

/** Of a connection, in seconds. A hidden window's timers may come but once a minute. */
export const KEEP_ALIVE_S = 45;

/** Followers in one broker of one laptop. */
export const MOST_CLIENTS = 1_500;
/** Devices that a host knows of, with a broker for many. */
export const MOST_KNOWN = 10_000;
/** Phones that are paired at a time. */
export const MOST_REMOTES = 12;

/** What one person may have asked, and said yes to, at a time; texts in UTF-16 units. */
export const MOST_OWN_QUESTIONS = 3;
export const MOST_LIKED = 60;
export const LONGEST_QUESTION = 200;
export const LONGEST_NAME = 40;
/** All questions that a room shows. */
export const MOST_QUESTIONS = 200;
/** Choices of one vote, and the lines that a tally names. */
export const MOST_CHOICES = 8;
export const MOST_LINES = 200;

/** Learners in one class; those who have left are known on. */
export const MOST_LEARNERS = 400;
/** A learner says at most so often how it stands, in milliseconds: the first change leaves at once, those behind it are one. */
export const STATUS_EVERY_MS = 500;
/** The same of what its screen shows. */
export const SCREEN_EVERY_MS = 1_000;
/** So often the instructor's page shows what came, in milliseconds. */
export const BOARD_EVERY_MS = 250;
/** What an instructor may write to one learner: notes at lines, each of so many UTF-16 units. */
export const MOST_NOTES = 20;
export const LONGEST_NOTE = 500;
/** Solutions that one learner is asked for at a time. */
export const MOST_ASKED = 20;
/** Kinds of wrong answers that a learner tells of, the latest. */
export const MOST_WRONG = 24;
/** What one learner is told at a time, in bytes: sealed and in base64 it is a third longer. */
export const MOST_TOLD_BYTES = 180 * 1_024;
/** Offers and questions that a learner says it has answered, the latest. */
export const MOST_REPLIES = 50;
