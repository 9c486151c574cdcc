/** The lineage as the server sends it. Every type here is plain JSON. */

export type NodeKind = 'dataset' | 'job';
export type RunState = 'COMPLETE' | 'FAIL' | 'ABORT' | 'RUNNING' | 'START' | 'OTHER';
export type Origin = 'observed' | 'declared';
export type Change = 'added' | 'removed' | 'changed';
export type Influence = 'DIRECT' | 'INDIRECT';
export type Direction = 'upstream' | 'downstream';
export type Mode = 'table' | 'column';

export interface Column {
  name: string;
  type: string;
}

export interface LineageNode {
  id: string;
  kind: NodeKind;
  name: string;
  namespace: string;
  platform: string;
  type: string;
  /** State of the last run; only jobs have one, and null means that no run is known. */
  state: RunState | null;
  /** Distance from the focus, negative upstream. */
  depth: number;
  /** Direct neighbours that exist but are not in this drawing. */
  hiddenUpstream: number;
  hiddenDownstream: number;
  /** The columns sent, which may be fewer than `columnCount`. */
  columns: Column[];
  columnCount: number;
}

export interface LineageEdge {
  source: string;
  target: string;
  origin: Origin;
  /** How it differs from an earlier time that the drawing is compared with; null where it does not, or nothing is compared. */
  change: Change | null;
}

export interface ColumnEdge {
  source: string;
  sourceColumn: string;
  target: string;
  targetColumn: string;
  kind: Influence | null;
  subtype: string | null;
  masking: boolean;
}

export interface LineageGraph {
  focus: string | null;
  nodes: LineageNode[];
  edges: LineageEdge[];
  columnEdges: ColumnEdge[];
  /** Nodes reachable within the asked depth; more than `nodes` when the drawing was limited. */
  total: number;
  /** Whether this is how it stood at another time than now, of which columns are not known. */
  past: boolean;
}
