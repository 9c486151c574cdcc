import type { Change, Column, ColumnEdge, LineageEdge, LineageGraph, LineageNode, RunState } from './lineage-model.js';

const CHANGES: readonly string[] = ['added', 'removed', 'changed'];
const RUN_STATES: readonly string[] = ['COMPLETE', 'FAIL', 'ABORT', 'RUNNING', 'START', 'OTHER'];

/**
 * Reads what the page assigned to `graph`: an object, or the same as a JSON string.
 *
 * Optional parts may be absent, so that an older server still draws. What contradicts itself is left out instead of
 * drawn: an edge to a node that was not sent would be a line to nowhere, and a second edge between the same two nodes
 * would only thicken the first.
 */
export function readGraph(value: unknown): LineageGraph {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (!isRecord(parsed)) throw new TypeError('The lineage is not an object.');
  const nodes = uniqueBy(records(parsed.nodes).map(readNode), (node) => node.id).filter((node) => node.id !== '');
  const known = new Set(nodes.map((node) => node.id));
  const joinsKnown = (edge: { source: string; target: string }) => known.has(edge.source) && known.has(edge.target);
  const columnEdges = records(parsed.columnEdges).map(readColumnEdge).filter(joinsKnown);
  addNamedColumns(nodes, columnEdges);
  const focus = text(parsed.focus);
  return {
    focus: known.has(focus) ? focus : (nodes.find((node) => node.depth === 0)?.id ?? null),
    nodes,
    edges: mergeEdges(records(parsed.edges).map(readEdge).filter(joinsKnown)),
    columnEdges,
    total: Math.max(count(parsed.total), nodes.length),
    past: parsed.past === true,
  };
}

function readNode(raw: Record<string, unknown>): LineageNode {
  const columns = uniqueBy(records(raw.columns).map(readColumn), (column) => column.name);
  const state = text(raw.state);
  const depth = Number(raw.depth);
  return {
    id: text(raw.id),
    kind: raw.kind === 'job' ? 'job' : 'dataset',
    name: text(raw.name) || text(raw.id),
    namespace: text(raw.namespace),
    platform: text(raw.platform),
    type: text(raw.type),
    state: RUN_STATES.includes(state) ? (state as RunState) : null,
    depth: Number.isFinite(depth) ? Math.trunc(depth) : 0,
    hiddenUpstream: count(raw.hiddenUpstream),
    hiddenDownstream: count(raw.hiddenDownstream),
    columns,
    columnCount: Math.max(count(raw.columnCount), columns.length),
  };
}

function readColumn(raw: Record<string, unknown>): Column {
  return { name: text(raw.name), type: text(raw.type) };
}

function readEdge(raw: Record<string, unknown>): LineageEdge {
  return {
    source: text(raw.source),
    target: text(raw.target),
    origin: raw.origin === 'declared' ? 'declared' : 'observed',
    change: CHANGES.includes(text(raw.change)) ? (text(raw.change) as Change) : null,
  };
}

function readColumnEdge(raw: Record<string, unknown>): ColumnEdge {
  return {
    source: text(raw.source),
    sourceColumn: text(raw.sourceColumn),
    target: text(raw.target),
    targetColumn: text(raw.targetColumn),
    kind: raw.kind === 'DIRECT' || raw.kind === 'INDIRECT' ? raw.kind : null,
    subtype: text(raw.subtype) || null,
    masking: raw.masking === true,
  };
}

/** A column that an edge names is a column of its dataset, even where the column list was cut before it. */
function addNamedColumns(nodes: LineageNode[], edges: ColumnEdge[]): void {
  const names = new Map(nodes.map((node) => [node.id, new Set(node.columns.map((column) => column.name))]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const add = (id: string, name: string) => {
    if (names.get(id)?.has(name) !== false) return;
    names.get(id)?.add(name);
    byId.get(id)?.columns.push({ name, type: '' });
  };
  for (const edge of edges) {
    add(edge.source, edge.sourceColumn);
    add(edge.target, edge.targetColumn);
  }
  for (const node of nodes) node.columnCount = Math.max(node.columnCount, node.columns.length);
}

/** One line for each pair of nodes; an observation outweighs a declaration of the same. */
function mergeEdges(edges: LineageEdge[]): LineageEdge[] {
  const merged = new Map<string, LineageEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.source, edge.target]);
    const present = merged.get(key);
    if (!present) merged.set(key, edge);
    else if (edge.origin === 'observed') present.origin = 'observed';
  }
  return [...merged.values()];
}

function uniqueBy<T>(items: T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? Math.floor(number) : 0;
}
