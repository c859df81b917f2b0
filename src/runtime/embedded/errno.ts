/** How system calls fail, by the numbers of WebAssembly's C library (`errno.h` of WASI). */
export const ERRNO = {
  EADDRINUSE: 3,
  EAGAIN: 6,
  ECONNREFUSED: 14,
  ECONNRESET: 15,
  EDESTADDRREQ: 17,
  EINTR: 27,
  EINVAL: 28,
  EISCONN: 30,
  ENETUNREACH: 40,
  ENOTCONN: 53,
  EPIPE: 64,
  ESRCH: 71,
  EOPNOTSUPP: 138,
} as const;
