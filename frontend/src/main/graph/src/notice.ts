import { html } from './elements.js';
import type { LineageGraph, LineageNode } from './lineage-model.js';
import { nodeLabel } from './words.js';

/** A layout faster than this needs no word about it. */
const PATIENCE_MS = 200;

/** What is said instead of the drawing, or over it: nothing to draw, not ready yet, could not be drawn. */
export class Notice {
  readonly element = html('div', { class: 'notice', hidden: '' });
  private patience: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly onRetry: () => void,
    private readonly onOpen: (node: LineageNode) => void,
  ) {}

  loading(): void {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.show('loading', html('p', { role: 'status' }, 'Laying out the graph…')), PATIENCE_MS);
  }

  hide(): void {
    clearTimeout(this.patience);
    this.element.hidden = true;
  }

  empty(graph: LineageGraph): void {
    const focus = graph.nodes.find((node) => node.id === graph.focus);
    const subject = focus?.kind === 'job' ? 'job' : 'dataset';
    this.show(
      graph.nodes.length === 0 ? 'empty bare' : 'empty',
      html('p', { class: 'headline' }, `No lineage has been observed for this ${subject} yet`),
      html('p', {}, 'Connect the pipeline that reads or writes it as an event source; its next run is drawn here.'),
    );
  }

  /** The facts are safe although the picture is not, so they are listed. */
  failed(graph: LineageGraph | null, reason: string): void {
    const retry = html('button', { type: 'button', class: 'action' }, 'Try again');
    retry.addEventListener('click', this.onRetry);
    this.show(
      'failed',
      html('p', { class: 'headline', role: 'alert' }, 'The graph could not be drawn'),
      html('p', {}, graph ? `${sentence(reason)} The lineage itself is complete and listed below.` : sentence(reason)),
      ...(graph ? [retry, this.list(graph)] : []),
    );
  }

  private list(graph: LineageGraph): HTMLElement {
    const groups = [
      ['Upstream', graph.nodes.filter((node) => node.depth < 0)],
      ['Focus', graph.nodes.filter((node) => node.depth === 0)],
      ['Downstream', graph.nodes.filter((node) => node.depth > 0)],
    ] as const;
    const list = html('div', { class: 'fallback' });
    for (const [title, nodes] of groups) {
      if (nodes.length === 0) continue;
      const nearest = nodes.slice().sort((a, b) => Math.abs(a.depth) - Math.abs(b.depth));
      list.append(html('h3', {}, title), html('ul', {}, ...nearest.map((node) => html('li', {}, this.entry(node)))));
    }
    return list;
  }

  private entry(node: LineageNode): HTMLElement {
    const button = html('button', { type: 'button', class: 'entry', 'aria-label': nodeLabel(node) }, node.name);
    button.addEventListener('click', () => this.onOpen(node));
    return button;
  }

  private show(kind: string, ...content: HTMLElement[]): void {
    clearTimeout(this.patience);
    this.element.className = `notice ${kind}`;
    this.element.replaceChildren(...content);
    this.element.hidden = false;
  }
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
