import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artefacts, bundle, published } from './bundle.mjs';

/** Fails when the committed files are not what the sources build, so that nobody has to trust a minified file. */
const rebuilt = await mkdtemp(join(tmpdir(), 'lineage-graph-'));
try {
  await bundle(rebuilt);
  const stale = [];
  for (const name of artefacts) {
    const [fresh, committed] = await Promise.all([
      readFile(join(rebuilt, name)),
      readFile(join(published, name)).catch(() => Buffer.alloc(0)),
    ]);
    if (!fresh.equals(committed)) stale.push(name);
  }
  if (stale.length > 0) {
    console.error(`Not what the sources build: ${stale.join(', ')}. Run "npm run build" and commit the result.`);
    process.exitCode = 1;
  } else {
    console.log(`${artefacts.join(', ')}: identical to a fresh build.`);
  }
} finally {
  await rm(rebuilt, { recursive: true });
}
