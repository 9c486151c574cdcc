import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles every test into a temporary directory, because Node 20 does not read TypeScript, and runs them there. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = await mkdtemp(join(tmpdir(), 'lineage-graph-test-'));
try {
  const tests = (await readdir(join(project, 'test'))).filter((name) => name.endsWith('.test.ts'));
  await build({
    absWorkingDir: project,
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  const run = spawnSync(
    process.execPath,
    ['--test', ...tests.map((name) => join(out, name.replace(/\.ts$/, '.mjs')))],
    { stdio: 'inherit' },
  );
  process.exitCode = run.status ?? 1;
} finally {
  await rm(out, { recursive: true });
}
