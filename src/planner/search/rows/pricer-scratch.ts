import type { RowGraph } from './row-graph';

/** Memory all pricers of a thread use in turn, as large as the largest graph needs. */
export class PricerScratch {
  /** Cost of the best end, by cell. */
  values = new Float64Array(0);
  /** Amounts at which a node can be reached from where a window begins, by node; empty: least > most. */
  least = new Int32Array(0);
  most = new Int32Array(0);

  reserve({ cellCount, arcStart }: RowGraph): void {
    if (cellCount > this.values.length) this.values = new Float64Array(cellCount);
    if (arcStart.length <= this.least.length) return;
    this.least = new Int32Array(arcStart.length);
    this.most = new Int32Array(arcStart.length);
  }
}
