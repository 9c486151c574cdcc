import type { Measure } from './middle-cut.js';
import { textWidthIn } from './text-width.js';

/** The faces that names are cut for; they must agree with the style sheet. */
export interface Faces {
  datasetName: Measure;
  jobName: Measure;
  second: Measure;
  tag: Measure;
  column: Measure;
  columnType: Measure;
}

export function facesOf(host: HTMLElement): Faces {
  const style = getComputedStyle(host);
  const sans = style.getPropertyValue('--_font').trim() || 'sans-serif';
  const mono = style.getPropertyValue('--_mono').trim() || 'monospace';
  return {
    datasetName: textWidthIn(`600 13px ${mono}`),
    jobName: textWidthIn(`600 12.5px ${sans}`),
    second: textWidthIn(`400 12px ${sans}`),
    tag: textWidthIn(`500 11px ${sans}`),
    column: textWidthIn(`400 12px ${mono}`),
    columnType: textWidthIn(`400 11px ${sans}`),
  };
}
