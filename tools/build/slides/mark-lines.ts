import type { ShikiTransformer } from 'shiki';
import * as v from 'valibot';

const Marks = v.object({
  first: v.number(),
  added: v.array(v.number()),
  culprits: v.array(v.number()),
  groups: v.array(v.array(v.number())),
});

/** Carries what remark-case-files.ts knows of each line over to the highlighted one. */
export const markLines: ShikiTransformer = {
  name: 'machete:mark-lines',
  line(node, index) {
    const raw = this.options.meta?.__raw;
    if (!raw?.startsWith('{')) return;
    const { first, added, culprits, groups } = v.parse(Marks, JSON.parse(raw));
    const line = first + index - 1;
    const group = groups.findIndex((lines) => lines.includes(line));
    node.properties['data-line'] = line;
    if (added.includes(line)) node.properties['data-added'] = '';
    if (culprits.includes(line)) node.properties['data-culprit'] = '';
    if (group >= 0) node.properties.style = `--group: ${group + 1}`;
  },
};
