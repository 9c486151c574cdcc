/** Under the 150 ms that the house allows; with reduced motion nothing moves at all. */
const DURATION_MS = 140;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

export function glide(element: Element, from: string, to: string): void {
  if (from !== to) animate(element, [{ transform: from }, { transform: to }]);
}

export function appear(element: Element): void {
  animate(element, [{ opacity: 0 }, { opacity: 1 }]);
}

function animate(element: Element, frames: Keyframe[]): void {
  if (!reduced.matches) element.animate(frames, { duration: DURATION_MS, easing: 'ease-out' });
}
