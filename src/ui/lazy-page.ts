import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { messageOf } from './faults.ts';

/** A part of the deck did not arrive: nothing is wrong with what it shows. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** A page of this name in its module, loaded when somebody goes there. Fails with `NotLoaded`. */
export function lazyPage<Name extends string, Props>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    try {
      return { default: (await load())[name] };
    } catch (failure) {
      throw new NotLoaded(messageOf(failure));
    }
  });
}
