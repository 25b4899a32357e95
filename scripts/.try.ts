import { contentFiles } from '/work/main/src/outside/content/folder.ts';
import { readContent } from '/work/main/src/library/read.ts';
const t0=performance.now();
const files = contentFiles('content');
const { library, problems } = readContent(files);
console.log('ms', performance.now()-t0);
for (const p of problems.slice(0,60)) console.log(`${p.at?.file}:${p.at?.line}:${p.at?.column} ${p.path}: ${p.wrong.message} ${JSON.stringify(p.wrong.values)} ; ${p.expected.message}`);
console.log(problems.length, Object.keys(library.clauses).length, Object.keys(library.evidence).length, Object.keys(library.law).length);
