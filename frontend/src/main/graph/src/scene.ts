import { type ColumnChoice, type ColumnPage, columnPage, ROWS_PER_PAGE } from './column-page.js';
import { foldJobs } from './fold-jobs.js';
import type { Change, ColumnEdge, LineageEdge, LineageGraph, LineageNode, Mode, Origin } from './lineage-model.js';

export const CARD = { width: 232, height: 56 } as const;
export const PILL = { width: 168, height: 36 } as const;
export const ROW_HEIGHT = 24;
export const LIST_PADDING = 4;
export const SEARCH_HEIGHT = 36;
export const FOOTER_HEIGHT = 28;

/** A place on a box where lines leave (`out`, right) or arrive (`in`, left). */
export interface Port {
  id: string;
  side: 'in' | 'out';
  y: number;
}

export interface Box {
  node: LineageNode;
  width: number;
  height: number;
  ports: Port[];
  /** Present when the card is unfolded. */
  columns: ColumnPage | null;
  /** Names of the columns that have lineage. */
  related: ReadonlySet<string>;
  /** Whether a line of this drawing arrives or leaves; a count badge gives way to it. */
  hasIncoming: boolean;
  hasOutgoing: boolean;
}

export interface Line {
  id: string;
  source: string;
  target: string;
  sourcePort: string;
  targetPort: string;
  /** Null for a line between columns, which has no origin of its own. */
  origin: Origin | null;
  change: Change | null;
  /** The column edges this line stands for; several when they meet in the footer of a card. */
  columnEdges: ColumnEdge[];
}

/** Everything that will be drawn, before anything has a position. */
export interface Scene {
  mode: Mode;
  boxes: Box[];
  lines: Line[];
  /** Jobs left out because the column lines through them say more. */
  foldedJobs: number;
}

/** Decides what is drawn for a graph, a mode and the pages that the reader has turned to. */
export function composeScene(graph: LineageGraph, mode: Mode, choices: ReadonlyMap<string, ColumnChoice>): Scene {
  return mode === 'column' ? columnScene(graph, choices) : tableScene(graph);
}

function tableScene(graph: LineageGraph): Scene {
  const boxes = new Map(graph.nodes.map((node) => [node.id, foldedBox(node)]));
  const lines = graph.edges.map((edge) => headerLine(boxes, edge));
  return { mode: 'table', boxes: [...boxes.values()], lines, foldedJobs: 0 };
}

function columnScene(graph: LineageGraph, choices: ReadonlyMap<string, ColumnChoice>): Scene {
  const related = relatedColumns(graph.columnEdges);
  const folded = foldJobs(graph);
  const boxes = new Map<string, Box>();
  for (const node of graph.nodes) {
    if (folded.jobs.has(node.id)) continue;
    boxes.set(node.id, node.kind === 'job' ? foldedBox(node) : unfoldedBox(node, related.get(node.id), choices));
  }
  const lines = graph.edges
    .filter((edge) => !folded.edges.has(edge))
    .map((edge) => headerLine(boxes, edge));
  const byPorts = new Map<string, Line>();
  for (const edge of graph.columnEdges) {
    const line = columnLine(boxes, edge);
    if (!line) continue;
    const present = byPorts.get(line.id);
    if (present) present.columnEdges.push(edge);
    else byPorts.set(line.id, line);
  }
  return {
    mode: 'column',
    boxes: [...boxes.values()],
    lines: [...lines, ...byPorts.values()],
    foldedJobs: folded.jobs.size,
  };
}

function foldedBox(node: LineageNode): Box {
  const size = node.kind === 'job' ? PILL : CARD;
  return { node, ...size, ports: [], columns: null, related: new Set(), hasIncoming: false, hasOutgoing: false };
}

function unfoldedBox(
  node: LineageNode,
  related: ReadonlySet<string> = new Set(),
  choices: ReadonlyMap<string, ColumnChoice>,
): Box {
  const columns = columnPage(node.columns, related, choices.get(node.id) ?? { query: '', page: 0 });
  return { ...foldedBox(node), height: unfoldedHeight(node), columns, related };
}

/** Does not depend on the page shown: turning it must not resize the card under the pointer. */
function unfoldedHeight(node: LineageNode): number {
  const rows = Math.min(Math.max(node.columns.length, 1), ROWS_PER_PAGE);
  const list = 2 * LIST_PADDING + rows * ROW_HEIGHT;
  return CARD.height + list + (isSearchable(node) ? SEARCH_HEIGHT : 0) + (hasFooter(node) ? FOOTER_HEIGHT : 0);
}

export function isSearchable(node: LineageNode): boolean {
  return node.columns.length > ROWS_PER_PAGE;
}

export function hasFooter(node: LineageNode): boolean {
  return isSearchable(node) || node.columnCount > node.columns.length;
}

function headerLine(boxes: ReadonlyMap<string, Box>, edge: LineageEdge): Line {
  const from = boxes.get(edge.source)!;
  const to = boxes.get(edge.target)!;
  const headerY = (box: Box) => (box.node.kind === 'job' ? PILL.height : CARD.height) / 2;
  const line = join(from, 'header', headerY(from), to, 'header', headerY(to));
  return { ...line, origin: edge.origin, change: edge.change, columnEdges: [] };
}

function columnLine(boxes: ReadonlyMap<string, Box>, edge: ColumnEdge): Line | null {
  const from = boxes.get(edge.source);
  const to = boxes.get(edge.target);
  if (!from?.columns || !to?.columns) return null;
  const leaves = rowAnchor(from, from.columns, edge.sourceColumn);
  const arrives = rowAnchor(to, to.columns, edge.targetColumn);
  const line = join(from, leaves.name, leaves.y, to, arrives.name, arrives.y);
  return { ...line, origin: null, change: null, columnEdges: [edge] };
}

/** The row of a column, or the footer where the column is on another page. */
function rowAnchor(box: Box, page: ColumnPage, column: string): { name: string; y: number } {
  const row = page.rows.findIndex((candidate) => candidate.name === column);
  if (row < 0) return { name: 'footer', y: box.height - FOOTER_HEIGHT / 2 };
  const top = CARD.height + (isSearchable(box.node) ? SEARCH_HEIGHT : 0) + LIST_PADDING;
  return { name: `row ${row}`, y: top + row * ROW_HEIGHT + ROW_HEIGHT / 2 };
}

function join(
  from: Box,
  fromName: string,
  fromY: number,
  to: Box,
  toName: string,
  toY: number,
): Pick<Line, 'id' | 'source' | 'target' | 'sourcePort' | 'targetPort'> {
  const sourcePort = port(from, 'out', fromName, fromY);
  const targetPort = port(to, 'in', toName, toY);
  if (from !== to) {
    from.hasOutgoing = true;
    to.hasIncoming = true;
  }
  const id = JSON.stringify([sourcePort, targetPort]);
  return { id, source: from.node.id, target: to.node.id, sourcePort, targetPort };
}

function port(box: Box, side: Port['side'], name: string, y: number): string {
  const id = JSON.stringify([box.node.id, side, name]);
  if (!box.ports.some((present) => present.id === id)) box.ports.push({ id, side, y });
  return id;
}

function relatedColumns(edges: ColumnEdge[]): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  const add = (id: string, column: string) => {
    const columns = related.get(id);
    if (columns) columns.add(column);
    else related.set(id, new Set([column]));
  };
  for (const edge of edges) {
    add(edge.source, edge.sourceColumn);
    add(edge.target, edge.targetColumn);
  }
  return related;
}
