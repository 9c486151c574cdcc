import { html } from './elements.js';
import type { LineageGraph } from './lineage-model.js';
import type { Scene } from './scene.js';
import { number, plural } from './words.js';

/** Says at the bottom left which way the drawing reads, what is in it and what is not. */
export class StatusLine {
  readonly element = html('div', { class: 'status', role: 'status' });

  update(graph: LineageGraph, scene: Scene): void {
    const line = html('div', { class: 'status-line panel' }, direction(graph), divider(), counts(scene));
    this.element.replaceChildren(line);
    if (graph.total > graph.nodes.length) {
      this.element.prepend(html('div', { class: 'limited panel' }, limitWords(graph)));
    }
    this.element.hidden = graph.nodes.length === 0;
  }
}

export function limitWords(graph: LineageGraph): string {
  return `Showing ${number(graph.nodes.length)} of ${number(graph.total)} – nearest first`;
}

function direction(graph: LineageGraph): HTMLElement {
  const depths = graph.nodes.map((node) => node.depth);
  const up = Math.max(0, -Math.min(...depths));
  const down = Math.max(0, ...depths);
  return html('span', {}, `← ${plural(up, 'level')} upstream`, ' · ', `${plural(down, 'level')} downstream →`);
}

function counts(scene: Scene): HTMLElement {
  const jobs = scene.boxes.filter((box) => box.node.kind === 'job').length;
  const words = [plural(scene.boxes.length - jobs, 'dataset'), plural(jobs, 'job')];
  if (scene.foldedJobs > 0) words.push(`${plural(scene.foldedJobs, 'job')} folded into column lines`);
  return html('span', {}, words.filter((word) => !word.startsWith('0 ')).join(', '));
}

function divider(): HTMLElement {
  return html('span', { class: 'divider', 'aria-hidden': 'true' });
}
