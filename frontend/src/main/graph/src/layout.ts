import type { Point, Rect } from './geometry.js';
import type { Box, Scene } from './scene.js';

/** Where everything goes. */
export interface Layout {
  boxes: Map<string, Rect>;
  /** Corner points of each line, from its source to its target. */
  lines: Map<string, Point[]>;
  bounds: Rect;
}

/** The part of ELK's JSON format that is used here. */
export interface ElkNode {
  id: string;
  width?: number;
  height?: number;
  x?: number;
  y?: number;
  layoutOptions?: Record<string, string>;
  ports?: { id: string; x: number; y: number; width: number; height: number; layoutOptions: Record<string, string> }[];
  children?: ElkNode[];
  edges?: { id: string; sources: string[]; targets: string[]; sections?: ElkSection[] }[];
}

interface ElkSection {
  startPoint: Point;
  bendPoints?: Point[];
  endPoint: Point;
}

/**
 * Distances leave room for what ELK does not know of: the count badges stick out of a card by some 26 px, so lines keep
 * 34 px away from both sides of a layer.
 */
const OPTIONS: Record<string, string> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '40',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.layered.spacing.edgeNodeBetweenLayers': '34',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '7',
  'elk.randomSeed': '1',
};

export function toElk(scene: Scene): ElkNode {
  return {
    id: 'graph',
    layoutOptions: OPTIONS,
    children: scene.boxes.map(toElkNode),
    edges: scene.lines.map((line) => ({ id: line.id, sources: [line.sourcePort], targets: [line.targetPort] })),
  };
}

function toElkNode(box: Box): ElkNode {
  return {
    id: box.node.id,
    width: box.width,
    height: box.height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: box.ports.map((port) => ({
      id: port.id,
      x: port.side === 'in' ? 0 : box.width,
      y: port.y,
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': port.side === 'in' ? 'WEST' : 'EAST' },
    })),
  };
}

export function fromElk(answer: ElkNode): Layout {
  const boxes = new Map<string, Rect>();
  for (const child of answer.children ?? []) {
    boxes.set(child.id, { x: child.x ?? 0, y: child.y ?? 0, width: child.width ?? 0, height: child.height ?? 0 });
  }
  const lines = new Map<string, Point[]>();
  for (const edge of answer.edges ?? []) {
    const section = edge.sections?.[0];
    if (section) lines.set(edge.id, [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]);
  }
  return { boxes, lines, bounds: { x: 0, y: 0, width: answer.width ?? 0, height: answer.height ?? 0 } };
}
