import type { ColumnEdge } from './lineage-model.js';
import type { Line } from './scene.js';

/** What lies on a path through one node or column, in both directions. */
export interface Trace {
  nodes: Set<string>;
  lines: Set<string>;
  /** Keys made by `columnKey`; null when whole nodes are traced. */
  columns: Set<string> | null;
}

interface Arc {
  from: string;
  to: string;
}

export function columnKey(node: string, column: string): string {
  return JSON.stringify([node, column]);
}

export function traceNode(id: string, lines: readonly Line[]): Trace {
  const path = walkBothWays(
    id,
    lines.map((line) => ({ from: line.source, to: line.target, line })),
  );
  return { nodes: path.reached, lines: new Set(path.arcs.map((arc) => arc.line.id)), columns: null };
}

/**
 * Follows one column through the whole graph, also through columns whose page is not shown.
 *
 * The walk is over the column edges and not over the lines: several edges may share a line into a card's footer, and
 * following the line would light columns that have nothing to do with the one asked for.
 */
export function traceColumn(node: string, column: string, edges: readonly ColumnEdge[], lines: readonly Line[]): Trace {
  const path = walkBothWays(
    columnKey(node, column),
    edges.map((edge) => ({
      from: columnKey(edge.source, edge.sourceColumn),
      to: columnKey(edge.target, edge.targetColumn),
      edge,
    })),
  );
  const onPath = new Set(path.arcs.map((arc) => arc.edge));
  const nodes = new Set([node]);
  for (const edge of onPath) nodes.add(edge.source).add(edge.target);
  const lit = lines.filter((line) => line.columnEdges.some((edge) => onPath.has(edge)));
  return { nodes, lines: new Set(lit.map((line) => line.id)), columns: path.reached };
}

/** The two ends of one line. */
export function traceLine(line: Line): Trace {
  const columns = line.columnEdges.flatMap((edge) => [
    columnKey(edge.source, edge.sourceColumn),
    columnKey(edge.target, edge.targetColumn),
  ]);
  return {
    nodes: new Set([line.source, line.target]),
    lines: new Set([line.id]),
    columns: columns.length > 0 ? new Set(columns) : null,
  };
}

function walkBothWays<A extends Arc>(start: string, arcs: readonly A[]): { reached: Set<string>; arcs: A[] } {
  const up = walk(start, arcs, (arc) => arc.to, (arc) => arc.from);
  const down = walk(start, arcs, (arc) => arc.from, (arc) => arc.to);
  return { reached: new Set([...up.reached, ...down.reached]), arcs: [...up.arcs, ...down.arcs] };
}

function walk<A extends Arc>(start: string, arcs: readonly A[], near: (arc: A) => string, far: (arc: A) => string) {
  const leaving = new Map<string, A[]>();
  for (const arc of arcs) {
    const list = leaving.get(near(arc));
    if (list) list.push(arc);
    else leaving.set(near(arc), [arc]);
  }
  const reached = new Set([start]);
  const crossed: A[] = [];
  // A set iterates over what is added to it on the way, which makes it the queue of the walk as well.
  for (const place of reached) {
    for (const arc of leaving.get(place) ?? []) {
      crossed.push(arc);
      reached.add(far(arc));
    }
  }
  return { reached, arcs: crossed };
}
