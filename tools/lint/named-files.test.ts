import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow } from '../setup/files-below.ts';

const FOLDERS = ['src', 'slides', 'cases', 'tools', 'parity', 'survey', 'e2e', 'docs', 'public'];
const files = FOLDERS.flatMap((folder) => filesBelow(folder));
