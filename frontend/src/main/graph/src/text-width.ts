import type { Measure } from './middle-cut.js';

const context = document.createElement('canvas').getContext('2d');

/** Measures text in a CSS font, off screen, so that cutting a name never forces the page to lay itself out. */
export function textWidthIn(font: string): Measure {
  return (text) => {
    if (!context) return text.length * 8;
    context.font = font;
    return context.measureText(text).width;
  };
}
