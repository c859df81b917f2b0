import { Fragment } from 'react';

/** More folders than any real path has. */
const MOST_PARTS = 40;

/** A path that a narrow exhibit breaks after a slash. */
export function BreakablePath({ path }: { readonly path: string }) {
  const parts = path.split('/');
  if (parts.length > MOST_PARTS) return path;
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
