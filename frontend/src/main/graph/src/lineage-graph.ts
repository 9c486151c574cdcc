import { Camera } from './camera.js';
import { COLUMN_CHOICE, type ColumnChoiceDetail } from './column-list.js';
import type { ColumnChoice } from './column-page.js';
import { html } from './elements.js';
import type { Rect } from './geometry.js';
import { Gestures } from './gestures.js';
import { type Command, commandFor } from './keyboard.js';
import { fromElk, toElk } from './layout.js';
import { layoutWorker } from './layout-worker.js';
import { Legend } from './legend.js';
import type { Direction, LineageGraph, LineageNode, Mode } from './lineage-model.js';
import { Minimap } from './minimap.js';
import { Notice } from './notice.js';
import { readGraph } from './read-graph.js';
import { composeScene, type Scene } from './scene.js';
import { Stage } from './stage.js';
import { StatusLine } from './status-line.js';
import { stepFrom } from './step.js';
import { styleSheet } from './styles.js';
import { closest, nodeAt, type Target, targetOf } from './target.js';
import { Toolbar } from './toolbar.js';
import { type Trace, traceColumn, traceLine, traceNode } from './trace.js';

const ZOOM_STEP = 1.25;
/** The pointer must rest this long before a path lights, or crossing the canvas would flicker. */
const HOVER_REST_MS = 60;

/**
 * `<cartulary-lineage-graph>`: the lineage around one dataset or job.
 *
 * The server decides what is in the graph; this element lays it out, draws it and reports what the reader does. The
 * contract is in the README beside the sources.
 */
export class LineageGraphElement extends HTMLElement {
  static readonly observedAttributes = ['graph', 'mode', 'selected'];

  private readonly stage = new Stage(this);
  private readonly camera = new Camera(this.stage.canvas, this.stage.world, () => this.cameraMoved());
  private readonly gestures = new Gestures(this.stage.canvas, this.camera);
  private readonly toolbar = new Toolbar({
    toggleColumns: () => this.toggleMode(),
    zoomIn: () => this.camera.zoomBy(ZOOM_STEP),
    zoomOut: () => this.camera.zoomBy(1 / ZOOM_STEP),
    actualSize: () => this.camera.zoomBy(1 / this.camera.view.scale),
    fit: () => this.camera.fit(this.stage.bounds),
    toggleFullScreen: () => void this.toggleFullScreen(),
  });
  private readonly legend = new Legend();
  private readonly minimap = new Minimap(this.camera);
  private readonly status = new StatusLine();
  private readonly notice = new Notice(
    () => void this.relayout(),
    (node) => this.emit('node-open', { id: node.id, kind: node.kind }),
  );

  private assigned: unknown = null;
  private data: LineageGraph | null = null;
  private scene: Scene | null = null;
  private shownMode: Mode = 'table';
  private choices = new Map<string, ColumnChoice>();
  private locked: Target | null = null;
  private hovered: Target | null = null;
  private hoverRest: ReturnType<typeof setTimeout> | undefined;
  /** The node that keeps its place on the screen through the next layout. */
  private anchor: string | null = null;
  private layouts = 0;
  private needsFirstLook = true;
  private readonly sizeWatch = new ResizeObserver(() => this.resized());

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    this.stage.canvas.setAttribute('aria-label', 'Lineage, upstream on the left, downstream on the right');
    root.append(
      html(
        'div',
        { class: 'frame' },
        this.stage.canvas,
        this.legend.element,
        this.toolbar.element,
        this.status.element,
        this.minimap.element,
        this.notice.element,
      ),
    );
    this.listen();
    this.toolbar.showMode(this.shownMode);
    this.toolbar.showScale(1);
    this.legend.element.hidden = true;
    this.status.element.hidden = true;
  }

  get graph(): unknown {
    return this.assigned;
  }

  set graph(value: unknown) {
    this.assigned = value;
    if (value === null || value === undefined || value === '') {
      this.data = null;
      this.reset();
      return;
    }
    try {
      this.data = readGraph(value);
    } catch {
      this.data = null;
      this.reset();
      this.notice.failed(null, 'What the server sent is not a lineage graph. Reload the page; if it stays, tell your administrator.');
      return;
    }
    void this.relayout();
  }

  get mode(): Mode {
    return this.shownMode;
  }

  set mode(value: Mode | null | undefined) {
    const mode: Mode = value === 'column' ? 'column' : 'table';
    if (mode === this.shownMode) return;
    this.shownMode = mode;
    this.toolbar.showMode(mode);
    if (this.locked?.kind !== 'node') this.locked = null;
    this.anchor = this.locked?.id ?? this.data?.focus ?? null;
    void this.relayout();
  }

  get selected(): string | null {
    return this.locked?.kind === 'node' || this.locked?.kind === 'column' ? this.locked.id : null;
  }

  set selected(id: string | null | undefined) {
    if ((id ?? null) === this.selected) return;
    this.lock(id ? { kind: 'node', id } : null);
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'graph') this.graph = value;
    if (name === 'mode') this.mode = value as Mode | null;
    if (name === 'selected') this.selected = value;
  }

  connectedCallback(): void {
    for (const name of ['mode', 'graph', 'selected'] as const) this.takeOver(name);
    layoutWorker.warmUp();
    this.sizeWatch.observe(this);
  }

  disconnectedCallback(): void {
    this.sizeWatch.disconnect();
    this.notice.hide();
  }

  /** A property assigned before the class was loaded hides the accessor; hand its value over. */
  private takeOver(name: 'graph' | 'mode' | 'selected'): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = this[name];
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  private reset(): void {
    this.layouts++;
    this.scene = null;
    this.needsFirstLook = true;
    this.notice.hide();
    this.stage.clear();
    for (const part of [this.legend, this.status, this.minimap]) part.element.hidden = true;
  }

  /** Lays out and draws what is assigned now; an answer that was overtaken by a later question is dropped. */
  private async relayout(): Promise<void> {
    const graph = this.data;
    if (!graph) return;
    const turn = ++this.layouts;
    if (graph.nodes.length === 0) {
      this.reset();
      this.notice.empty(graph);
      return;
    }
    const scene = composeScene(graph, this.shownMode, this.choices);
    this.notice.loading();
    try {
      const layout = fromElk(await layoutWorker.layout(toElk(scene)));
      if (turn !== this.layouts) return;
      this.notice.hide();
      this.present(graph, scene, () => this.stage.draw(scene, layout, graph.focus));
    } catch (reason) {
      if (turn !== this.layouts) return;
      this.reset();
      this.notice.failed(graph, reason instanceof Error ? reason.message : String(reason));
    }
  }

  private present(graph: LineageGraph, scene: Scene, draw: () => void): void {
    const before = this.stage.rects;
    const keyboardWasHere = this.shadowRoot?.activeElement ?? null;
    draw();
    this.scene = scene;
    this.camera.makeRoomForMap(Minimap.isNeeded(scene.boxes.length));
    this.lookAfter(before, graph);
    if (keyboardWasHere && !keyboardWasHere.isConnected) this.stage.view(this.stage.currentNode)?.card.focus();
    this.toolbar.showColumns(!graph.past);
    this.legend.update(scene, this.camera.size.width);
    this.status.update(graph, scene);
    const rects = this.stage.rects;
    this.minimap.update(
      scene.boxes.flatMap(({ node }) => {
        const rect = rects.get(node.id);
        return rect ? [{ rect, kind: node.kind, isFocus: node.id === graph.focus }] : [];
      }),
      this.stage.bounds,
    );
    const nothingHidden = graph.nodes.every((node) => node.hiddenUpstream + node.hiddenDownstream === 0);
    if (graph.edges.length + graph.columnEdges.length === 0 && nothingHidden) this.notice.empty(graph);
    if (this.locked?.kind === 'line' && !scene.lines.some((line) => line.id === this.locked?.id)) this.locked = null;
    this.hovered = null;
    this.showTarget();
  }

  /** Keeps the anchor where the reader saw it; without one this is another graph and gets a first look. */
  private lookAfter(before: ReadonlyMap<string, Rect>, graph: LineageGraph): void {
    const after = this.stage.rects;
    const anchor = [this.anchor, graph.focus, ...before.keys()].find((id) => id !== null && before.has(id) && after.has(id));
    const was = anchor ? before.get(anchor) : undefined;
    const is = anchor ? after.get(anchor) : undefined;
    this.anchor = null;
    if (was && is && !this.needsFirstLook) {
      this.camera.follow(was, is);
      this.stage.glideFrom(before, { x: is.x - was.x, y: is.y - was.y });
    } else {
      this.lookFirst();
    }
  }

  /** Waits for a size: the element may be filled before its tab is shown. */
  private lookFirst(): void {
    const { width, height } = this.camera.size;
    this.needsFirstLook = width === 0 || height === 0;
    if (this.needsFirstLook || !this.data) return;
    const bounds = this.stage.bounds;
    this.camera.lookFirst(bounds, this.stage.view(this.data.focus)?.rect ?? bounds);
  }

  /** A drawer that opens takes room: what the reader did not choose is looked at anew, what is selected stays in view. */
  private resized(): void {
    if (this.scene && (this.needsFirstLook || !this.camera.movedByHand)) this.lookFirst();
    const chosen = this.stage.view(this.selected)?.rect;
    if (chosen && !this.needsFirstLook) this.camera.reveal(chosen);
    this.minimap.follow();
  }

  private cameraMoved(): void {
    this.toolbar.showScale(this.camera.view.scale);
    this.minimap.follow();
  }

  private toggleMode(): void {
    this.mode = this.shownMode === 'column' ? 'table' : 'column';
    this.emit('mode-change', { mode: this.shownMode });
  }

  private async toggleFullScreen(): Promise<void> {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await this.requestFullscreen();
    } catch {
      // Refused by the browser or the page that embeds this one; the graph stays as it is.
    }
  }

  private listen(): void {
    const { canvas } = this.stage;
    canvas.addEventListener('click', (event) => this.clicked(event));
    canvas.addEventListener('dblclick', (event) => this.doubleClicked(event));
    canvas.addEventListener('pointerover', (event) => this.hover(targetOf(event)));
    canvas.addEventListener('pointerleave', () => this.hover(null));
    canvas.addEventListener('keydown', (event) => this.keyPressed(event));
    canvas.addEventListener('focusin', (event) => this.focused(event));
    canvas.addEventListener(COLUMN_CHOICE, (event) => this.columnsChosen(event as CustomEvent<ColumnChoiceDetail>));
    this.addEventListener('fullscreenchange', () => this.toolbar.showFullScreen(document.fullscreenElement === this));
  }

  private clicked(event: MouseEvent): void {
    const direction = closest(event, '[data-expand]')?.dataset.expand as Direction | undefined;
    const node = nodeAt(event);
    if (direction && node) {
      this.expand(node, direction);
      return;
    }
    const target = targetOf(event);
    if (target) this.choose(target);
    else if (!closest(event, '.columns')) this.clear();
  }

  private doubleClicked(event: MouseEvent): void {
    if (!closest(event, '.card')) return;
    const node = this.nodeOf(nodeAt(event));
    if (node) this.emit('node-open', { id: node.id, kind: node.kind });
  }

  private keyPressed(event: KeyboardEvent): void {
    const inField = event.target instanceof HTMLInputElement;
    const command = commandFor(event, inField, closest(event, '.card') !== null);
    if (!command) return;
    // Escape also leaves dialogs and full screen; it is ours only while there is something to clear.
    if (command.do === 'clear' && !this.locked) return;
    event.preventDefault();
    event.stopPropagation();
    this.obey(command);
  }

  private obey(command: Command): void {
    const current = this.nodeOf(this.stage.currentNode);
    switch (command.do) {
      case 'zoom-in':
        return this.camera.zoomBy(ZOOM_STEP);
      case 'zoom-out':
        return this.camera.zoomBy(1 / ZOOM_STEP);
      case 'fit':
        return this.camera.fit(this.stage.bounds);
      case 'clear':
        return this.clear();
      case 'step': {
        const next = current && stepFrom(current.id, command.step, this.stage.rects, this.scene?.lines ?? []);
        if (next) this.stage.view(next)?.card.focus({ preventScroll: true });
        return;
      }
      case 'open':
        if (current) this.emit('node-open', { id: current.id, kind: current.kind });
        return;
      case 'select':
        if (current) this.choose({ kind: 'node', id: current.id });
        return;
      case 'expand':
        if (current) this.expandPreferring(current, command.prefer);
    }
  }

  private expandPreferring(node: LineageNode, prefer: Direction): void {
    const other = prefer === 'upstream' ? 'downstream' : 'upstream';
    const hidden = { upstream: node.hiddenUpstream, downstream: node.hiddenDownstream };
    if (hidden[prefer] > 0) this.expand(node.id, prefer);
    else if (hidden[other] > 0) this.expand(node.id, other);
  }

  private expand(id: string, direction: Direction): void {
    this.anchor = id;
    this.emit('node-expand', { id, direction });
  }

  private focused(event: FocusEvent): void {
    const id = nodeAt(event);
    const view = this.stage.view(id);
    if (!view) return;
    this.stage.setCurrent(id);
    // The browser scrolls what is focused into view; here the camera does that, the canvas itself must not move.
    this.stage.canvas.scrollTo(0, 0);
    if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) this.camera.reveal(view.rect);
  }

  private columnsChosen(event: CustomEvent<ColumnChoiceDetail>): void {
    const id = nodeAt(event);
    if (!id) return;
    this.choices.set(id, { query: '', page: 0, ...this.choices.get(id), ...event.detail });
    this.anchor = id;
    void this.relayout();
  }

  private choose(target: Target): void {
    this.lock(target);
    if (target.kind === 'column') this.emit('column-select', { id: target.id, column: target.column });
    if (target.kind === 'node') {
      const node = this.nodeOf(target.id);
      if (node) this.emit('node-select', { id: node.id, kind: node.kind });
    }
    if (target.kind === 'line') {
      const line = this.scene?.lines.find((candidate) => candidate.id === target.id);
      if (line) this.emit('edge-select', { source: line.source, target: line.target });
    }
  }

  private clear(): void {
    if (!this.locked) return;
    this.lock(null);
    this.emit('selection-clear', {});
  }

  private lock(target: Target | null): void {
    clearTimeout(this.hoverRest);
    this.locked = target;
    this.hovered = null;
    this.showTarget();
  }

  private hover(target: Target | null): void {
    clearTimeout(this.hoverRest);
    if (this.locked || this.gestures.active || JSON.stringify(target) === JSON.stringify(this.hovered)) return;
    this.hoverRest = setTimeout(() => {
      this.hovered = target;
      this.showTarget();
    }, HOVER_REST_MS);
  }

  private showTarget(): void {
    this.stage.showTrace(this.traceOf(this.locked ?? this.hovered));
    const column = this.locked?.kind === 'column' ? this.locked.column : null;
    this.stage.showSelection(this.selected, column);
  }

  private traceOf(target: Target | null): Trace | null {
    if (!target || !this.scene || !this.data) return null;
    const { lines } = this.scene;
    if (target.kind === 'line') {
      const line = lines.find((candidate) => candidate.id === target.id);
      return line ? traceLine(line) : null;
    }
    if (!this.stage.view(target.id)) return null;
    return target.kind === 'column'
      ? traceColumn(target.id, target.column, this.data.columnEdges, lines)
      : traceNode(target.id, lines);
  }

  private nodeOf(id: string | null): LineageNode | null {
    return this.stage.view(id)?.node ?? null;
  }

  private emit(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

if (!customElements.get('cartulary-lineage-graph')) {
  customElements.define('cartulary-lineage-graph', LineageGraphElement);
}
