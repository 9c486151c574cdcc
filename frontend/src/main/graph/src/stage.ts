import { html } from './elements.js';
import { facesOf } from './faces.js';
import { boundsOf, type Rect } from './geometry.js';
import type { Layout } from './layout.js';
import { LineLayer } from './line-layer.js';
import { appear, glide } from './motion.js';
import { NodeView } from './node-view.js';
import type { Scene } from './scene.js';
import { columnKey, type Trace } from './trace.js';

/** Room around the outermost cards for their count badges. */
const BADGE_MARGIN = 28;

/** The drawing itself: all nodes and lines, in one group that the camera moves. */
export class Stage {
  readonly canvas = html('div', { class: 'canvas', role: 'group' });
  readonly world = html('div', { class: 'world' });
  private readonly lines = new LineLayer();
  private readonly nodes = html('div', { class: 'nodes' });
  private views = new Map<string, NodeView>();
  private current: string | null = null;

  constructor(private readonly host: HTMLElement) {
    this.world.append(this.lines.element, this.nodes);
    this.canvas.append(this.world);
  }

  get rects(): Map<string, Rect> {
    return new Map([...this.views].map(([id, view]) => [id, view.rect]));
  }

  get bounds(): Rect {
    const tight = boundsOf([...this.views.values()].map((view) => view.rect));
    return { x: tight.x - BADGE_MARGIN, y: tight.y, width: tight.width + 2 * BADGE_MARGIN, height: tight.height };
  }

  view(id: string | null): NodeView | null {
    return (id !== null && this.views.get(id)) || null;
  }

  /**
   * Draws a scene where the layout says. Nodes that were there before keep their element, and with it the keyboard
   * focus and what is typed into it.
   */
  draw(scene: Scene, layout: Layout, focus: string | null): void {
    const faces = facesOf(this.host);
    const present = new Map<string, NodeView>();
    for (const box of readingOrder(scene, layout)) {
      const view = this.views.get(box.node.id) ?? new NodeView(box);
      const rect = layout.boxes.get(box.node.id);
      if (!rect) continue;
      view.update(box, box.node.id === focus, faces);
      view.place(rect);
      present.set(box.node.id, view);
    }
    for (const [id, view] of this.views) if (!present.has(id)) view.element.remove();
    for (const view of present.values()) if (!view.element.isConnected) this.nodes.append(view.element);
    this.views = present;
    this.lines.draw(scene.lines, layout);
    const fallback = focus !== null && present.has(focus) ? focus : (present.keys().next().value ?? null);
    this.setCurrent(this.current !== null && present.has(this.current) ? this.current : fallback);
  }

  /** Lets the nodes glide from where they were; `shift` is how far the origin moved meanwhile. */
  glideFrom(before: ReadonlyMap<string, Rect>, shift: { x: number; y: number }): void {
    for (const [id, view] of this.views) {
      const rect = before.get(id);
      if (rect) glide(view.element, `translate(${rect.x + shift.x}px, ${rect.y + shift.y}px)`, view.element.style.transform);
      else appear(view.element);
    }
    appear(this.lines.element);
  }

  /** Lights a path and drops the rest to a quarter; null shows all at the same weight. */
  showTrace(trace: Trace | null): void {
    this.canvas.classList.toggle('tracing', trace !== null);
    this.canvas.classList.toggle('tracing-columns', trace?.columns != null);
    this.lines.light(trace?.lines ?? new Set());
    for (const [id, view] of this.views) {
      view.element.classList.toggle('lit', trace?.nodes.has(id) ?? false);
      view.lightColumns((column) => trace?.columns?.has(columnKey(id, column)) ?? false);
    }
  }

  showSelection(node: string | null, column: string | null): void {
    for (const [id, view] of this.views) {
      view.setSelected(id === node && column === null);
      view.selectColumn(id === node ? column : null);
    }
  }

  get currentNode(): string | null {
    return this.current;
  }

  /** The node that Tab reaches. */
  setCurrent(id: string | null): void {
    if (id !== this.current) this.view(this.current)?.setCurrent(false);
    this.current = id;
    this.view(id)?.setCurrent(true);
  }

  clear(): void {
    this.views.clear();
    this.nodes.replaceChildren();
    this.lines.element.replaceChildren();
    this.current = null;
  }
}

/** From left to right and from top to bottom, so that a screen reader goes downstream. */
function readingOrder(scene: Scene, layout: Layout): Scene['boxes'] {
  const at = (id: string) => layout.boxes.get(id) ?? { x: 0, y: 0 };
  return scene.boxes.slice().sort((a, b) => {
    const first = at(a.node.id);
    const second = at(b.node.id);
    return first.x - second.x || first.y - second.y;
  });
}
