import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { messageOf } from './faults.ts';

/** A part of the deck did not arrive: nothing is wrong with what it shows. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** A page that is loaded when somebody goes there. Fails with `NotLoaded`. */
export function lazyPage<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (failure) {
      throw new NotLoaded(messageOf(failure));
    }
  });
}
