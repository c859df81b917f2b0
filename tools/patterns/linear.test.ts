import { expect, test } from 'vitest';
import { defineCase } from '#case';
import { patternProblems } from './case-patterns.ts';
import { linearProblem } from './linear.ts';
import { patternsInCode } from './patterns-in-code.ts';

test.each([
  /(x+x+)+y/,
  /^(\w+\s?)*$/,
  /\s+$/,
  /a*b/,
  /\btmp(-[\w-]+-)?[a-z0-9_]{8}\b/g,
  /(?<module>[a-z_]+)(?<line>\d+)/g,
  /^(sys\.path(?:\.\w+\(.+\)|.* = .+))$/,
  /^(?:.*\/)?(site-packages\/.+)$/,
  /^(?<here>>| ) (?<file>\S.*?)\((?<line>\d+)\)(?<function><?[\w.]+>?)\(\)(?:->.*)?$/,
  /^shop\.catalog\.models$[\s\S]*^catalog\.models$/m,
  /first: passed[\s\S]*second: passed[\s\S]*third: passed/,
])('%s is not linear', (pattern) => {
  expect(linearProblem(pattern)).toContain('over and over');
});

test.each([
  /^\s*File "(?<file>[^"]+)", line (?<line>\d+)(?:, in (?<function>.+))?$/,
  /^\/tmp\/tmp-(?<stack>[\w-]+)-[a-z0-9_]{8}\/?$/,
  /(?<![a-z_])(?<module>[a-z_]+)(?<line>\d+)/g,
  /^first: (?!.*(?:lib|plugins|vendor)$)/m,
  /\x1b\[[0-9;?]*[A-Za-z]/g,
  /^(?=[\s\S]*shop\.catalog\.models)(?=[\s\S]*(?<![\w.])catalog\.models)/,
])('%s is linear', (pattern) => {
  expect(linearProblem(pattern)).toBeNull();
});

test('An author learns which pattern it is, the text, and the way out', () => {
  const stage = { about: '', open: ['main.py'] } as const;
  const definition = defineCase({
    title: '',
    order: 1,
    story: '',
    symptom: { exitCode: 1, leaves: /^\/tmp\/x/ },
    culprits: [{ file: 'main.py', code: 'x' }],
    clues: [
      { kind: 'leftover', path: /^\/tmp\/(?<stack>.+)$/, frame: /(?<module>[a-z]+)(?<line>\d+)/, title: '' },
    ],
    stages: { buggy: stage, hook: stage, fixed: stage, modern: stage },
  });
  expect(patternProblems('small', definition)).toEqual([
    expect.stringMatching(
      /^cases\/small\/case\.ts: clues\[0\]\.frame: the pattern .* "a" over and over, .*Have it begin with \^/,
    ),
  ]);
});

test('The patterns of a file are found, with their lines', () => {
  const code = [
    'const a = /x+/g;',
    "const b = text.replace(/[/]y/, 'z') / 2;",
    'const c = new RegExp(a);',
  ].join('\n');
  expect(patternsInCode('a.ts', code)).toEqual([
    { line: 1, pattern: /x+/g, written: '/x+/g' },
    { line: 2, pattern: /[/]y/, written: '/[/]y/' },
    { line: 3, pattern: null, written: 'new RegExp(a)' },
  ]);
});
