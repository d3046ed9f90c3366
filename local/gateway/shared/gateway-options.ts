/** What every local gateway can be told. */
export interface GatewayOptions {
  /** 0 or absent: any free one. */
  port?: number;
  /** Default 127.0.0.1. The control API asks nobody who he is: listen elsewhere only in a closed network. */
  host?: string;
  /** Origin of the URLs given out (QR codes, cashier, files), without a path. Default `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  /** Keys and state are kept here and taken up again at the next start. Absent: memory only. */
  dataDir?: string;
  /** 60 = notification intervals, delays and waiting codes run 60 times faster. Expiries are not scaled. Default 1. */
  timeScale?: number;
  /** Whether amounts ending in .91–.99 bring a fault; default true. */
  magicAmounts?: boolean;
}
