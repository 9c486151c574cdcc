import type { LineageGraph } from '../src/lineage-model.js';
import { readGraph } from '../src/read-graph.js';

/** raw -> load -> orders -> build -> mart, with one column line from raw.id by orders.id to mart.id. */
export function chain(): LineageGraph {
  const dataset = (id: string, depth: number) => ({ id, kind: 'dataset', name: id, depth, columns: [{ name: 'id', type: 'INTEGER' }] });
  const job = (id: string, depth: number) => ({ id, kind: 'job', name: id, depth, state: 'COMPLETE' });
  return readGraph({
    focus: 'orders',
    nodes: [dataset('raw', -2), job('load', -1), dataset('orders', 0), job('build', 1), dataset('mart', 2)],
    edges: [
      { source: 'raw', target: 'load', origin: 'observed' },
      { source: 'load', target: 'orders', origin: 'observed' },
      { source: 'orders', target: 'build', origin: 'declared' },
      { source: 'build', target: 'mart', origin: 'observed' },
    ],
    columnEdges: [
      { source: 'raw', sourceColumn: 'id', target: 'orders', targetColumn: 'id', kind: 'DIRECT', subtype: 'IDENTITY' },
      { source: 'orders', sourceColumn: 'id', target: 'mart', targetColumn: 'id', kind: 'DIRECT', masking: true },
    ],
  });
}
