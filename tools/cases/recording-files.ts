/** The file that a recording is kept in, relative to the folder of the cases. */
export function recordingFile(id: string, stage: string): string {
  return `${id}/recordings/${stage}.json`;
}

/** The file beside it that has the packed steps of that run. */
export function stepsFile(id: string, stage: string): string {
  return `${id}/recordings/${stage}.steps`;
}
