import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldJobs } from '../src/fold-jobs.js';
import { chain } from './graphs.js';

test('jobs that column lines pass by are folded', () => {
  assert.deepEqual([...foldJobs(chain()).jobs].sort(), ['build', 'load']);
});

test('a job with hidden neighbours stays, and so does the focus', () => {
  const graph = chain();
  graph.focus = 'load';
  graph.nodes.find((node) => node.id === 'build')!.hiddenDownstream = 2;
  assert.equal(foldJobs(graph).jobs.size, 0);
});

test('a job with an input that no column line leaves stays', () => {
  const graph = chain();
  graph.nodes.push({ ...graph.nodes[0]!, id: 'other' });
  graph.edges.push({ source: 'other', target: 'load', origin: 'observed', change: null });
  assert.deepEqual([...foldJobs(graph).jobs], ['build']);
});
