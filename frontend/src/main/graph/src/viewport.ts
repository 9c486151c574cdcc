import { centreOf, type Point, type Rect } from './geometry.js';

/** How the drawing is projected: screen = world * scale + offset. */
export interface Viewport {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const SCALE = { least: 0.08, most: 2.5, readable: 0.62 } as const;

export function toScreen(view: Viewport, point: Point): Point {
  return { x: point.x * view.scale + view.x, y: point.y * view.scale + view.y };
}

export function toWorld(view: Viewport, point: Point): Point {
  return { x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale };
}

/** Zooms so that what lies under a point of the screen stays under it. */
export function zoomAt(view: Viewport, screen: Point, factor: number): Viewport {
  const scale = Math.min(Math.max(view.scale * factor, SCALE.least), SCALE.most);
  const world = toWorld(view, screen);
  return { scale, x: screen.x - world.x * scale, y: screen.y - world.y * scale };
}

/** Shows all of a rectangle, never larger than life. */
export function fit(bounds: Rect, size: Size, insets: Insets): Viewport {
  const free = freeArea(size, insets);
  const scale = Math.min(1, free.width / Math.max(bounds.width, 1), free.height / Math.max(bounds.height, 1));
  return centreOn(centreOf(bounds), Math.max(scale, SCALE.least), size, insets);
}

/** Puts a point of the drawing into the middle of the free area. */
export function centreOn(point: Point, scale: number, size: Size, insets: Insets): Viewport {
  const middle = centreOf(freeArea(size, insets));
  return { scale, x: middle.x - point.x * scale, y: middle.y - point.y * scale };
}

/**
 * The first look at a drawing: all of it while names stay readable, otherwise its focus at a readable size. Along an
 * axis on which everything fits the whole is centred, so that no half of the screen stays empty.
 */
export function firstView(bounds: Rect, focus: Rect, size: Size, insets: Insets): Viewport {
  const whole = fit(bounds, size, insets);
  if (whole.scale >= SCALE.readable) return whole;
  const scale = SCALE.readable;
  const free = freeArea(size, insets);
  const middle = centreOf(bounds);
  const target = centreOf(focus);
  return centreOn(
    {
      x: bounds.width * scale <= free.width ? middle.x : target.x,
      y: bounds.height * scale <= free.height ? middle.y : target.y,
    },
    scale,
    size,
    insets,
  );
}

/** The smallest shift that brings a rectangle of the drawing into the free area. */
export function reveal(view: Viewport, rect: Rect, size: Size, insets: Insets): Viewport {
  const free = freeArea(size, insets);
  const start = toScreen(view, rect);
  const shift = (at: number, length: number, from: number, room: number) => {
    if (at < from || length > room) return from - at;
    return Math.min(0, from + room - at - length);
  };
  return {
    scale: view.scale,
    x: view.x + shift(start.x, rect.width * view.scale, free.x, free.width),
    y: view.y + shift(start.y, rect.height * view.scale, free.y, free.height),
  };
}

/** Keeps a thing at the same place on the screen although it moved in the drawing. */
export function follow(view: Viewport, before: Rect, after: Rect): Viewport {
  return { scale: view.scale, x: view.x + (before.x - after.x) * view.scale, y: view.y + (before.y - after.y) * view.scale };
}

export function cssTransform(view: Viewport): string {
  return `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

function freeArea(size: Size, insets: Insets): Rect {
  return {
    x: insets.left,
    y: insets.top,
    width: Math.max(1, size.width - insets.left - insets.right),
    height: Math.max(1, size.height - insets.top - insets.bottom),
  };
}
