/**
 * Waits for something that may never happen.
 *
 * @param late the whole message of the error
 * @throws {Error} when it takes longer than that
 */
export async function within<T>(milliseconds: number, late: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), milliseconds);
  });
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
