import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeScene } from '../src/scene.js';
import { columnKey, traceColumn, traceNode } from '../src/trace.js';
import { chain } from './graphs.js';

test('a node lights its path both ways', () => {
  const scene = composeScene(chain(), 'table', new Map());
  assert.deepEqual([...traceNode('orders', scene.lines).nodes].sort(), ['build', 'load', 'mart', 'orders', 'raw']);
});

test('a column lights what feeds it and what it feeds', () => {
  const graph = chain();
  const scene = composeScene(graph, 'column', new Map());
  const trace = traceColumn('mart', 'id', graph.columnEdges, scene.lines);
  assert.deepEqual(trace.columns, new Set([columnKey('mart', 'id'), columnKey('orders', 'id'), columnKey('raw', 'id')]));
});

test('a column without lineage lights itself alone', () => {
  const graph = chain();
  const trace = traceColumn('mart', 'other', graph.columnEdges, []);
  assert.deepEqual([...trace.nodes], ['mart']);
  assert.equal(trace.lines.size, 0);
});

test('a walk round a cycle ends', () => {
  const graph = chain();
  graph.edges.push({ source: 'mart', target: 'load', origin: 'observed', change: null });
  const scene = composeScene(graph, 'table', new Map());
  assert.equal(traceNode('orders', scene.lines).nodes.size, 5);
});
