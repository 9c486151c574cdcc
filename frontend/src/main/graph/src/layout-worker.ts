import type { ElkNode } from './layout.js';

/** Longer than any drawing of the size we allow needs; past it the reader is better served by the list. */
const TIME_LIMIT_MS = 20_000;

interface Waiting {
  resolve(answer: ElkNode): void;
  reject(reason: Error): void;
}

interface Answer {
  id: number;
  data?: ElkNode;
  error?: { message?: string } | string;
}

/**
 * The thread that ELK computes in. The page never waits for it.
 *
 * Speaks to elkjs' worker directly (`register`, `layout`) instead of through elkjs' own client, which reports neither a
 * worker that fails to load nor one that never answers.
 */
class LayoutWorker {
  private worker: Promise<Worker> | null = null;
  private waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(private readonly addresses: readonly string[]) {}

  /** Loads the worker ahead of the first layout. */
  warmUp(): void {
    this.running().catch(() => undefined);
  }

  async layout(graph: ElkNode): Promise<ElkNode> {
    const worker = await this.running();
    return new Promise((resolve, reject) => {
      const id = ++this.lastId;
      const limit = setTimeout(() => this.stop(new Error('The layout took too long.')), TIME_LIMIT_MS);
      this.waiting.set(id, {
        resolve: (answer) => (clearTimeout(limit), resolve(answer)),
        reject: (reason) => (clearTimeout(limit), reject(reason)),
      });
      worker.postMessage({ id, cmd: 'layout', graph, layoutOptions: {}, options: {} });
    });
  }

  private running(): Promise<Worker> {
    this.worker ??= this.start().catch((reason: unknown) => {
      this.worker = null;
      throw reason;
    });
    return this.worker;
  }

  private async start(): Promise<Worker> {
    let failure: unknown;
    for (const address of this.addresses) {
      try {
        const worker = await open(address);
        worker.onmessage = (event: MessageEvent<Answer>) => this.receive(event.data);
        worker.onerror = (event) => this.stop(new Error(event.message || 'The layout stopped.'));
        return worker;
      } catch (reason) {
        failure = reason;
      }
    }
    throw failure;
  }

  private receive(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if (answer.data) waiting?.resolve(answer.data);
    else waiting?.reject(new Error(typeof answer.error === 'string' ? answer.error : (answer.error?.message ?? 'The layout failed.')));
  }

  /** A worker that failed once is not trusted again; the next layout starts another. */
  private stop(reason: Error): void {
    this.worker?.then((worker) => worker.terminate());
    this.worker = null;
    const abandoned = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiting of abandoned) waiting.reject(reason);
  }
}

/** Resolves once the worker at an address has answered, so that a missing file is known before work is given to it. */
function open(address: string): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address);
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => {
      worker.terminate();
      reject(new Error(`The layout could not be loaded from ${address}.`));
    };
    worker.postMessage({ id: 0, cmd: 'register', algorithms: ['layered'] });
  });
}

/**
 * The worker lies beside this module. Where a bundler moved the module away from it, it is still at its published
 * address under the page's base.
 */
function workerAddresses(): string[] {
  const published = new URL('graph/elk-worker.js', document.baseURI).href;
  const beside = new URL('elk-worker.js', import.meta.url).href;
  return beside === published ? [beside] : [beside, published];
}

/** One for all graphs of a page: the worker holds no state, and loading it is what costs. */
export const layoutWorker = new LayoutWorker(workerAddresses());
