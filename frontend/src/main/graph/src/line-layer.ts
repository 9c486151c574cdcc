import { svg } from './elements.js';
import type { Point } from './geometry.js';
import { changeMark, lockMark } from './glyphs.js';
import type { Layout } from './layout.js';
import { arrowPath, linePath, markPoint } from './line-path.js';
import type { ColumnEdge } from './lineage-model.js';
import type { Line } from './scene.js';
import { changeWord } from './words.js';

/** All lines of the drawing, under the nodes. */
export class LineLayer {
  readonly element = svg('svg', { class: 'lines', 'aria-hidden': 'true' });
  private groups = new Map<string, SVGGElement>();

  draw(lines: readonly Line[], layout: Layout): void {
    const arriving = countBy(lines, (line) => line.targetPort);
    this.groups = new Map();
    for (const line of lines) {
      const points = layout.lines.get(line.id);
      if (points) this.groups.set(line.id, drawLine(line, points, (arriving.get(line.targetPort) ?? 0) === 1));
    }
    this.element.replaceChildren(...this.groups.values());
  }

  /** Lit lines go on top, so that a stretch shared with others shows in their colour. */
  light(lit: ReadonlySet<string>): void {
    for (const [id, group] of this.groups) group.classList.toggle('lit', lit.has(id));
    this.element.append(...[...this.groups].filter(([id]) => lit.has(id)).map(([, group]) => group));
  }
}

export function hasMasking(line: Line): boolean {
  return line.columnEdges.some((edge) => edge.masking);
}

export function isIndirect(line: Line): boolean {
  return line.columnEdges.length > 0 && line.columnEdges.every((edge) => edge.kind === 'INDIRECT');
}

function drawLine(line: Line, points: readonly Point[], aloneAtTarget: boolean): SVGGElement {
  const path = linePath(points);
  const group = svg(
    'g',
    {
      class: ['line', line.origin ?? 'column', isIndirect(line) ? 'indirect' : '', line.change ?? ''].filter(Boolean).join(' '),
      'data-line': line.id,
    },
    svg('title', {}, title(line)),
    svg('path', { class: 'reach', d: path }),
    svg('path', { class: 'stroke', d: path }),
    svg('path', { class: 'arrow', d: arrowPath(points) }),
  );
  const mark = hasMasking(line) ? lockMark() : line.change ? changeMark(line.change) : null;
  if (mark) {
    const at = markPoint(points, aloneAtTarget);
    mark.setAttribute('transform', `translate(${at.x} ${at.y})`);
    group.append(mark);
  }
  return group;
}

function title(line: Line): string {
  if (line.origin) {
    const known = line.origin === 'observed' ? 'Observed in a run' : 'Declared, not yet observed in a run';
    return line.change ? `${changeWord(line.change)}. ${known}` : known;
  }
  return line.columnEdges.map(columnEdgeWords).join('\n');
}

function columnEdgeWords(edge: ColumnEdge): string {
  const how = [
    edge.kind === 'INDIRECT' ? 'indirect' : edge.kind === 'DIRECT' ? 'direct' : '',
    edge.subtype?.toLowerCase().replaceAll('_', ' ') ?? '',
    edge.masking ? 'masked' : '',
  ].filter((part) => part !== '');
  return `${edge.sourceColumn} → ${edge.targetColumn}${how.length > 0 ? ` (${how.join(', ')})` : ''}`;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
