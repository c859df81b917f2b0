import type { Position } from '#deck';

/** The addresses of the app, behind the `#`. */
export const addresses = {
  cover: '/',
  overview: '/overview',
  print: '/print',
  preflight: '/preflight',
  hooks: '/hooks',
  own: '/own',
  talk: ({ slide, step }: Position) => `/talk/${slide}/${step}`,
  presenter: ({ slide, step }: Position) => `/presenter/${slide}/${step}`,
  learn: (caseId: string) => `/learn/${caseId}`,
} as const;
