import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGraph } from '../src/read-graph.js';
import { composeScene } from '../src/scene.js';

test('reads an object and the same as a string', () => {
  const sent = { focus: 'a', nodes: [{ id: 'a', kind: 'dataset' }], edges: [], total: 7 };
  assert.deepEqual(readGraph(sent), readGraph(JSON.stringify(sent)));
  assert.equal(readGraph(sent).total, 7);
});

test('refuses what is not an object', () => {
  for (const value of [3, [], 'null', '[]']) assert.throws(() => readGraph(value), TypeError);
  assert.throws(() => readGraph('{'), SyntaxError);
});

test('leaves out edges to nodes that were not sent', () => {
  const graph = readGraph({ nodes: [{ id: 'a' }], edges: [{ source: 'a', target: 'b' }], columnEdges: [{ source: 'b', target: 'a' }] });
  assert.deepEqual(graph.edges, []);
  assert.deepEqual(graph.columnEdges, []);
});

test('an observation outweighs a declaration of the same edge', () => {
  const nodes = [{ id: 'a' }, { id: 'b', kind: 'job' }];
  const edge = { source: 'a', target: 'b' };
  const graph = readGraph({ nodes, edges: [{ ...edge, origin: 'declared' }, { ...edge, origin: 'observed' }] });
  assert.deepEqual(graph.edges, [{ ...edge, origin: 'observed', change: null }]);
});

test('knows the ways in which an edge differs, and no others', () => {
  const nodes = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const edges = [
    { source: 'a', target: 'b', change: 'removed' },
    { source: 'b', target: 'c', change: 'moved' },
  ];
  const graph = readGraph({ nodes, edges, past: true });
  assert.deepEqual(graph.edges.map((edge) => edge.change), ['removed', null]);
  assert.equal(graph.past, true);
  const { lines } = composeScene(graph, 'table', new Map());
  assert.deepEqual(lines.map((line) => line.change), ['removed', null]);
});

test('adds columns that only an edge names', () => {
  const nodes = [{ id: 'a', columns: [{ name: 'x' }] }, { id: 'b' }];
  const graph = readGraph({ nodes, columnEdges: [{ source: 'a', sourceColumn: 'y', target: 'b', targetColumn: 'z' }] });
  assert.deepEqual(graph.nodes.map((node) => node.columns.map((column) => column.name)), [['x', 'y'], ['z']]);
});

test('takes the node at depth 0 where the focus is unknown', () => {
  assert.equal(readGraph({ focus: 'gone', nodes: [{ id: 'a', depth: 1 }, { id: 'b', depth: 0 }] }).focus, 'b');
});
