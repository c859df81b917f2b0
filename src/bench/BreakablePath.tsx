import { Fragment } from 'react';
import { withUnseenNamed } from '#case';

/** More folders than any real path has. */
const MOST_PARTS = 40;

/** A path that a narrow exhibit breaks after a slash. Its parts stay in their order, whatever the script of their letters. */
export function BreakablePath({ path }: { readonly path: string }) {
  const parts = withUnseenNamed(path).split('/');
  if (parts.length > MOST_PARTS) return <bdi dir="ltr">{parts.join('/')}</bdi>;
  return parts.map((part, index) => (
    <Fragment key={index}>
      {index > 0 && (
        <>
          /<wbr />
        </>
      )}
      <bdi dir="ltr">{part}</bdi>
    </Fragment>
  ));
}
