import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the application serves the component from; the files in it are committed. */
export const published = join(project, '../resources/META-INF/resources/graph');

export const artefacts = ['lineage-graph.js', 'elk-worker.js', 'THIRD-PARTY.txt'];

/**
 * Writes the three published files into `target`.
 *
 * The same sources give the same bytes: esbuild is pinned to one version, no source map or path is written, and the
 * worker is elkjs' own minified file, copied untouched so that it can be compared with the published package.
 */
export async function bundle(target) {
  await mkdir(target, { recursive: true });
  await build({
    absWorkingDir: project,
    entryPoints: ['src/lineage-graph.ts'],
    outfile: join(target, 'lineage-graph.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    banner: { js: '/* Cartulary lineage graph. Apache-2.0. Built from frontend/src/main/graph. */' },
    logLevel: 'warning',
  });
  const elk = join(project, 'node_modules/elkjs');
  await copyFile(join(elk, 'lib/elk-worker.min.js'), join(target, 'elk-worker.js'));
  await writeFile(join(target, 'THIRD-PARTY.txt'), await notice(elk));
}

async function notice(elk) {
  const { version, license } = JSON.parse(await readFile(join(elk, 'package.json'), 'utf8'));
  const text = await readFile(join(elk, 'LICENSE.md'), 'utf8');
  return `elk-worker.js is lib/elk-worker.min.js of elkjs ${version}, unmodified.
Copyright (c) Kiel University and others.
Licence: ${license}; used here under EPL-2.0, whose text follows.
Source: https://github.com/kieler/elkjs (tag ${version}) and https://github.com/eclipse-elk/elk

${text.trimEnd()}
`;
}
