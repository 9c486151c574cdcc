import type { Point, Rect } from './geometry.js';
import { glide } from './motion.js';
import * as viewport from './viewport.js';
import type { Insets, Size, Viewport } from './viewport.js';

/** Space kept free of the drawing for toolbar, legend and status line. */
const INSETS: Insets = { top: 64, right: 48, bottom: 56, left: 48 };
/** The same with the map shown, whose corner nothing should lie under. */
const INSETS_WITH_MAP: Insets = { ...INSETS, bottom: 156 };

/** Moves the one group that everything is drawn in, and tells who wants to know. */
export class Camera {
  private current: Viewport = { x: 0, y: 0, scale: 1 };
  private insets = INSETS;
  private steered = false;

  constructor(
    private readonly canvas: HTMLElement,
    private readonly world: HTMLElement,
    private readonly onMove: () => void,
  ) {}

  get view(): Viewport {
    return this.current;
  }

  get size(): Size {
    return { width: this.canvas.clientWidth, height: this.canvas.clientHeight };
  }

  /** The part of the drawing that the canvas shows. */
  get visible(): Rect {
    const { width, height } = this.size;
    const start = viewport.toWorld(this.current, { x: 0, y: 0 });
    return { ...start, width: width / this.current.scale, height: height / this.current.scale };
  }

  /** Whether the reader chose what is seen, by dragging or zooming, since the last look at the whole. */
  get movedByHand(): boolean {
    return this.steered;
  }

  panBy(dx: number, dy: number): void {
    this.steered = true;
    this.move({ ...this.current, x: this.current.x + dx, y: this.current.y + dy });
  }

  zoomAt(point: Point, factor: number): void {
    this.steered = true;
    this.move(viewport.zoomAt(this.current, point, factor));
  }

  zoomBy(factor: number): void {
    this.steered = true;
    const { width, height } = this.size;
    this.move(viewport.zoomAt(this.current, { x: width / 2, y: height / 2 }, factor), true);
  }

  /** Tells whether the map takes its corner from now on. */
  makeRoomForMap(shown: boolean): void {
    this.insets = shown ? INSETS_WITH_MAP : INSETS;
  }

  fit(bounds: Rect): void {
    this.steered = false;
    this.move(viewport.fit(bounds, this.size, this.insets), true);
  }

  lookFirst(bounds: Rect, focus: Rect): void {
    this.steered = false;
    this.move(viewport.firstView(bounds, focus, this.size, this.insets));
  }

  reveal(rect: Rect): void {
    this.move(viewport.reveal(this.current, rect, this.size, this.insets), true);
  }

  centreOn(point: Point): void {
    this.steered = true;
    this.move(viewport.centreOn(point, this.current.scale, this.size, this.insets));
  }

  follow(before: Rect, after: Rect): void {
    this.move(viewport.follow(this.current, before, after));
  }

  private move(view: Viewport, smoothly = false): void {
    const before = viewport.cssTransform(this.current);
    const after = viewport.cssTransform(view);
    this.current = view;
    this.world.style.transform = after;
    if (smoothly) glide(this.world, before, after);
    this.onMove();
  }
}
