import type { Camera } from './camera.js';
import { html, svg } from './elements.js';
import type { Rect } from './geometry.js';
import type { NodeKind } from './lineage-model.js';

/** A drawing of this many nodes or fewer is found again without a map. */
const NEEDED_BEYOND = 40;
const MARGIN = 60;

/** The whole drawing in small, with a frame around what is on the screen; drag to go elsewhere. */
export class Minimap {
  readonly element = html('div', { class: 'minimap panel', 'aria-hidden': 'true' });
  private readonly picture = svg('svg', { preserveAspectRatio: 'xMidYMid meet' });
  private readonly window = svg('rect', { class: 'window' });

  constructor(private readonly camera: Camera) {
    this.element.append(this.picture);
    this.element.addEventListener('pointerdown', (event) => {
      this.element.setPointerCapture(event.pointerId);
      this.goTo(event);
    });
    this.element.addEventListener('pointermove', (event) => {
      if (this.element.hasPointerCapture(event.pointerId)) this.goTo(event);
    });
    this.element.hidden = true;
  }

  static isNeeded(nodes: number): boolean {
    return nodes > NEEDED_BEYOND;
  }

  update(nodes: { rect: Rect; kind: NodeKind; isFocus: boolean }[], bounds: Rect): void {
    this.element.hidden = !Minimap.isNeeded(nodes.length);
    if (this.element.hidden) return;
    const { x, y, width, height } = bounds;
    this.picture.setAttribute('viewBox', `${x - MARGIN} ${y - MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
    this.picture.replaceChildren(
      ...nodes.map(({ rect, kind, isFocus }) => {
        const mark = svg('rect', { class: isFocus ? 'mark focus' : `mark ${kind}` });
        place(mark, rect);
        return mark;
      }),
      this.window,
    );
    this.follow();
  }

  follow(): void {
    if (!this.element.hidden) place(this.window, this.camera.visible);
  }

  private goTo(event: PointerEvent): void {
    const matrix = this.picture.getScreenCTM();
    if (!matrix) return;
    this.camera.centreOn(new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()));
  }
}

function place(mark: SVGRectElement, rect: Rect): void {
  for (const name of ['x', 'y', 'width', 'height'] as const) mark.setAttribute(name, String(Math.round(rect[name])));
}
