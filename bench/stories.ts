import { readFileSync, writeFileSync } from 'node:fs';
import { createStoryIndex } from '../src/summary/story-index.ts';
const [, , a, f, b, o] = process.argv;
const windows = readFileSync(f!, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
let ms = 0, n = 0; const out = windows.map((w: any) => { const ix = createStoryIndex(); const t = performance.now(); for (const d of w.docs) ix.place({ id: d.id, title: d.title ?? '', text: d.text, arrived: 0 }); ms += performance.now() - t; n += w.docs.length; return JSON.stringify({ window: w.window, groups: Object.fromEntries(w.docs.map((d: any) => [d.id, ix.storyOf(d.id)])) }); });
writeFileSync(o!, out.join('\n') + '\n'); console.log(n / ms * 1000, 'per s');
