import { createCssVariablesTheme } from 'shiki';

/** Code in the colours of the page: both themes from one output. */
export function codeTheme() {
  return createCssVariablesTheme({ name: 'machete', variablePrefix: '--code-', fontStyle: false });
}
