/**
 * What is inside a package and has a licence of its own. Read off the shipped files themselves: the strings and modules of
 * pyodide.asm.wasm, pyodide-lock.json and the sources that pyodide.mjs.map names. The version is empty where they do not have it;
 * a note comes instead of a licence text.
 */
type Part = readonly [
  name: string,
  version: string,
  licence: string,
  copyright: readonly string[],
  note?: string,
];

/** By the package and the version that was looked into. */
export const INSIDE: Readonly<Record<string, readonly Part[]>> = {
  'pyodide@314.0.7': [
    [
      'CPython and its standard library',
      '3.14.2',
      'PSF-2.0',
      ['Copyright (c) 2001 Python Software Foundation. All Rights Reserved.'],
    ],
    [
      'Mersenne Twister in CPython',
      '',
      'BSD-3-Clause',
      ['Copyright (C) 1997 - 2002, Makoto Matsumoto and Takuji Nishimura'],
    ],
    ['libmpdec in CPython', '2.5.1', 'BSD-2-Clause', ['Copyright (c) 2008-2020 Stefan Krah']],
    [
      'Expat in CPython',
      '2.7.3',
      'MIT',
      [
        'Copyright (c) 1998-2000 Thai Open Source Software Center Ltd and Clark Cooper',
        'Copyright (c) 2001-2025 Expat maintainers',
      ],
    ],
    [
      'HACL* in CPython',
      '',
      'MIT',
      [
        'Copyright (c) 2016-2022 INRIA, CMU and Microsoft Corporation',
        'Copyright (c) 2022-2023 HACL* Contributors',
      ],
    ],
    ['mimalloc in CPython', '', 'MIT', ['Copyright (c) 2018-2021 Microsoft Corporation, Daan Leijen']],
    ['SipHash in CPython', '', 'MIT', ['Copyright (c) 2013 Marek Majkowski']],
    ['Emscripten', '5.0.3', 'MIT', ['Copyright (c) 2010-2014 Emscripten authors, see AUTHORS file.']],
    ['musl', '', 'MIT', ['Copyright (c) 2005-2020 Rich Felker, et al.']],
    ['libffi', '', 'MIT', ['Copyright (c) 1996-2024 Anthony Green, Red Hat, Inc and others.']],
    [
      'error-stack-parser and stackframe',
      '',
      'MIT',
      ['Copyright (c) 2017 Eric Wendelin and other contributors'],
    ],
    ['zstd', '1.5.7', 'BSD-3-Clause', ['Copyright (c) Meta Platforms, Inc. and affiliates.']],
    ['zlib', '1.3.1', 'Zlib', ['Copyright (C) 1995-2024 Jean-loup Gailly and Mark Adler']],
    ['bzip2', '1.0.6', 'bzip2-1.0.6', ['Copyright (C) 1996-2010 Julian R Seward']],
    [
      'LLVM run-time libraries',
      '',
      'Apache-2.0 WITH LLVM-exception',
      [],
      'The exception asks for no notice in compiled code.',
    ],
    ['SQLite', '3.39.0', 'blessing', [], 'The authors have put it in the public domain.'],
    ['liblzma', '5.2.2', 'public domain', [], 'The authors have put it in the public domain.'],
  ],
  'monaco-editor@0.57.0': [
    [
      'DOMPurify',
      '3.4.15',
      'MPL-2.0 OR Apache-2.0',
      ['(c) Cure53 and other contributors'],
      'Used under MPL-2.0. Source: https://github.com/cure53/DOMPurify/tree/3.4.15',
    ],
    ['Node.js path library', '', 'MIT', ['Copyright Joyent, Inc. and other Node contributors.']],
    [
      'Marked',
      '',
      'MIT',
      [
        'Copyright (c) 2018+, MarkedJS (https://github.com/markedjs/)',
        'Copyright (c) 2011-2018, Christopher Jeffrey (https://github.com/chjj/)',
      ],
    ],
  ],
};

/** What a package's licence asks to be said beside its name. */
export const NOTES: Readonly<Record<string, string>> = {
  pyodide:
    'With hiwire, of the same project. Source: https://github.com/pyodide/pyodide and https://github.com/pyodide/hiwire',
};
