import type { Point } from './geometry.js';

const CORNER_RADIUS = 8;
export const ARROW = { length: 7, halfWidth: 3.5 } as const;

/** An SVG path along corner points with rounded corners, ending where the arrowhead begins. */
export function linePath(points: readonly Point[]): string {
  const trimmed = points.slice();
  const last = trimmed.pop();
  if (!last) return '';
  trimmed.push({ x: last.x - ARROW.length + 1, y: last.y });
  return trimmed
    .map((point, index) => {
      const before = trimmed[index - 1];
      const after = trimmed[index + 1];
      if (!before) return `M${at(point)}`;
      return after ? corner(before, point, after) : `L${at(point)}`;
    })
    .join('');
}

/** The arrowhead. Lines always arrive from the left, so it needs no angle. */
export function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  if (!tip) return '';
  const back = tip.x - ARROW.length;
  return `M${at(tip)}L${at({ x: back, y: tip.y - ARROW.halfWidth })}L${at({ x: back, y: tip.y + ARROW.halfWidth })}Z`;
}

/**
 * Where to put a mark on a line: in the middle of the horizontal stretch at one of its ends. The stretch between is
 * often shared with other lines, and a mark there could be read as theirs.
 */
export function markPoint(points: readonly Point[], nearTarget: boolean): Point {
  const last = points.length - 1;
  const [from, to] = nearTarget ? [points[last - 1], points[last]] : [points[0], points[1]];
  if (!from || !to) return points[0] ?? { x: 0, y: 0 };
  return { x: (from.x + to.x) / 2 - (nearTarget ? ARROW.length / 2 : 0), y: (from.y + to.y) / 2 };
}

function corner(before: Point, point: Point, after: Point): string {
  const start = towards(point, before);
  const end = towards(point, after);
  return `L${at(start)}Q${at(point)} ${at(end)}`;
}

/** A point on the way from a corner to its neighbour, at most half of it so that two corners never overlap. */
function towards(point: Point, neighbour: Point): Point {
  const distance = Math.hypot(neighbour.x - point.x, neighbour.y - point.y);
  if (distance === 0) return point;
  const share = Math.min(CORNER_RADIUS, distance / 2) / distance;
  return { x: point.x + (neighbour.x - point.x) * share, y: point.y + (neighbour.y - point.y) * share };
}

function at(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
