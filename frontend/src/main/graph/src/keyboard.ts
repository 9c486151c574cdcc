import type { Step } from './step.js';

export type Command =
  | { do: 'step'; step: Step }
  | { do: 'open' | 'select' | 'zoom-in' | 'zoom-out' | 'fit' | 'clear' }
  | { do: 'expand'; prefer: 'upstream' | 'downstream' };

const STEPS: Record<string, Step> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * What a key means, or null when it is not ours. A key held with Ctrl, Alt or Meta belongs to the browser, and a key
 * typed into a field belongs to the field, apart from Escape. `onCard` is false on the small buttons of the canvas:
 * Enter and Space are theirs.
 */
export function commandFor(
  key: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
  inField: boolean,
  onCard: boolean,
): Command | null {
  if (key.ctrlKey || key.altKey || key.metaKey) return null;
  if (key.key === 'Escape') return { do: 'clear' };
  if (inField) return null;
  const step = STEPS[key.key];
  if (step) return { do: 'step', step };
  switch (key.key) {
    case 'Enter':
      return onCard ? { do: 'open' } : null;
    case ' ':
      return onCard ? { do: 'select' } : null;
    case '+':
    case '=':
      return { do: 'zoom-in' };
    case '-':
      return { do: 'zoom-out' };
    case '0':
      return { do: 'fit' };
    case 'e':
      return { do: 'expand', prefer: 'downstream' };
    case 'E':
      return { do: 'expand', prefer: 'upstream' };
    default:
      return null;
  }
}
