/** Where a side has nothing to show. */
export const NOT_RUN = 'One side has not been run as it stands. Run it on the bench, then look here again.';
