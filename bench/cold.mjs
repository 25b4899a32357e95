// Whole commands of the built program, beside a Node that does nothing.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareRuns } from './harness.mjs';

const nothing = { beside: 'node -e 0', theirs: ['-e', '0'] };
const program = 'dist/kassei.cjs';
const market = 'examples/grote-markt.yaml';
compareRuns({ what: 'advise, cold', ours: [program, 'advise', market], ...nothing, most: 3 });
compareRuns({
  what: 'draft to Word, cold',
  ours: [program, 'draft', market, '--out', join(tmpdir(), 'kassei-bench.docx')],
  ...nothing,
  most: 3.5,
});
