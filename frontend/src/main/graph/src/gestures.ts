import type { Camera } from './camera.js';
import type { Point } from './geometry.js';

/** Movement below this is a click with an unsteady hand. */
const DRAG_THRESHOLD_PX = 4;
const LINE_HEIGHT_PX = 16;
const WHEEL_SPEED = 0.0016;
/** A pinch on a trackpad arrives as a wheel with the control key, in much smaller steps. */
const PINCH_SPEED = 0.01;
const MOST_WHEEL_STEP_PX = 120;

/** Drag pans, wheel and two fingers zoom around where they are. */
export class Gestures {
  private readonly pointers = new Map<number, Point>();
  private start: Point | null = null;
  private dragging = false;

  constructor(
    private readonly canvas: HTMLElement,
    private readonly camera: Camera,
  ) {
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    canvas.addEventListener('pointerdown', (event) => this.down(event));
    canvas.addEventListener('pointermove', (event) => this.moved(event));
    canvas.addEventListener('pointerup', (event) => this.up(event));
    canvas.addEventListener('pointercancel', (event) => this.up(event));
    // The click that ends a drag is not meant for the node under the pointer.
    canvas.addEventListener('click', (event) => this.swallowAfterDrag(event), { capture: true });
  }

  get active(): boolean {
    return this.dragging;
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const raw = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE_HEIGHT_PX : event.deltaY;
    const delta = Math.max(-MOST_WHEEL_STEP_PX, Math.min(MOST_WHEEL_STEP_PX, raw));
    this.camera.zoomAt(this.at(event), Math.exp(-delta * (event.ctrlKey ? PINCH_SPEED : WHEEL_SPEED)));
  }

  private down(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0 && event.button !== 1) return;
    if (event.target instanceof HTMLInputElement) return;
    this.pointers.set(event.pointerId, this.at(event));
    if (this.pointers.size === 1) {
      this.start = this.at(event);
      this.dragging = false;
    } else {
      this.beginDrag();
    }
  }

  private moved(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.at(event);
    if (!this.dragging && this.start && distance(this.start, now) >= DRAG_THRESHOLD_PX) this.beginDrag();
    if (!this.dragging) return;
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.pointers.set(event.pointerId, now);
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      this.camera.panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
      this.camera.zoomAt(middle, distance(now, other) / Math.max(distance(before, other), 1));
    } else {
      this.camera.panBy(now.x - before.x, now.y - before.y);
    }
  }

  private up(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    if (this.pointers.size > 0) return;
    this.canvas.classList.remove('dragging');
    // Left set until the click that follows has been seen, which comes after this in the same turn.
    setTimeout(() => {
      if (this.pointers.size === 0) this.dragging = false;
    });
  }

  /** Captured only now: a captured pointer would send a plain click to the canvas instead of the node. */
  private beginDrag(): void {
    this.dragging = true;
    this.canvas.classList.add('dragging');
    for (const id of this.pointers.keys()) this.canvas.setPointerCapture(id);
  }

  private swallowAfterDrag(event: MouseEvent): void {
    if (!this.dragging) return;
    this.dragging = false;
    event.stopPropagation();
    event.preventDefault();
  }

  private at(event: MouseEvent): Point {
    const frame = this.canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
