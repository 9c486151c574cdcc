import { html } from './elements.js';
import { type ToolIcon, toolIcon } from './glyphs.js';
import type { Mode } from './lineage-model.js';

export interface ToolbarActions {
  toggleColumns(): void;
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  toggleFullScreen(): void;
}

export class Toolbar {
  readonly element = html('div', { class: 'toolbar panel', role: 'toolbar', 'aria-label': 'Graph view' });
  private readonly columns: HTMLButtonElement;
  private readonly afterColumns = divider();
  private readonly scale: HTMLButtonElement;
  private readonly fullScreen: HTMLButtonElement;

  constructor(actions: ToolbarActions) {
    this.columns = tool('columns', 'Show columns', actions.toggleColumns);
    this.columns.append('Columns');
    this.columns.classList.add('worded');
    this.scale = html('button', { type: 'button', class: 'tool scale', title: 'Actual size' });
    this.scale.addEventListener('click', actions.actualSize);
    this.fullScreen = tool('full-screen', 'Full screen', actions.toggleFullScreen);
    this.element.append(
      this.columns,
      this.afterColumns,
      tool('zoom-out', 'Zoom out (−)', actions.zoomOut),
      this.scale,
      tool('zoom-in', 'Zoom in (+)', actions.zoomIn),
      tool('fit', 'Fit all (0)', actions.fit),
      divider(),
      this.fullScreen,
    );
  }

  showMode(mode: Mode): void {
    const pressed = mode === 'column';
    this.columns.setAttribute('aria-pressed', String(pressed));
    this.columns.title = pressed ? 'Show whole datasets' : 'Show the columns of each dataset';
  }

  /** Of the past no columns are known. */
  showColumns(known: boolean): void {
    this.columns.hidden = !known;
    this.afterColumns.hidden = !known;
  }

  showScale(scale: number): void {
    const percent = `${Math.round(scale * 100)} %`;
    if (this.scale.textContent === percent) return;
    this.scale.textContent = percent;
    this.scale.setAttribute('aria-label', `Zoom is ${percent}, set to actual size`);
  }

  showFullScreen(full: boolean): void {
    const label = full ? 'Leave full screen' : 'Full screen';
    this.fullScreen.title = label;
    this.fullScreen.setAttribute('aria-label', label);
    this.fullScreen.replaceChildren(toolIcon(full ? 'leave-full-screen' : 'full-screen'));
  }
}

function tool(icon: ToolIcon, label: string, action: () => void): HTMLButtonElement {
  const button = html('button', { type: 'button', class: 'tool', title: label, 'aria-label': label }, toolIcon(icon));
  button.addEventListener('click', action);
  return button;
}

function divider(): HTMLElement {
  return html('span', { class: 'divider', 'aria-hidden': 'true' });
}
