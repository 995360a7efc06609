/** Why something could not be measured. */
export interface Failed {
    readonly failed: string;
}

export type Measured<T> = T | Failed;

/** Runs of a whole process, one after the other; no memory where the system does not tell. */
export interface Runs {
    readonly ms: readonly number[];
    readonly peakKb: readonly number[];
}

export interface Latencies {
    readonly count: number;
    readonly p50: number;
    readonly p99: number;
    readonly most: number;
}

export interface SizeResults {
    readonly plans: number;
    readonly reports: number;
    readonly files: number;
    readonly bytes: number;
    readonly writtenInMs: number;
    readonly check: { readonly product: Measured<Runs>; readonly floor: Runs };
    readonly cache: Measured<{ readonly files: number; readonly bytes: number }>;
    readonly warmStart: { readonly product: Measured<Runs>; readonly floor: Measured<Runs> };
    readonly keystroke: {
        readonly lines: number;
        readonly state: Measured<Latencies>;
        /** The same edits of the same plan in a folder of ten plans. */
        readonly small: Measured<Latencies>;
        /** One parse of the edited text by Langium's own parser. */
        readonly parse: Latencies;
    };
    /** Of the server, at rest. */
    readonly memory: Measured<{ readonly open: number; readonly restKb: number; readonly peakKb: number }>;
    readonly rollup: {
        /** From summaries, and with what an earlier rollup of that day has kept. */
        readonly anew: Measured<Runs>;
        readonly again: Measured<Runs>;
        readonly start: Runs;
        readonly floor: Measured<Runs>;
        readonly floorStart: Runs;
    };
}

/** Langium's own document builder, index and scopes, with our grammar and without our rules. */
export interface PeerResults {
    readonly plans: number;
    readonly reports: number;
    readonly coldMs: number;
    readonly keystroke: Latencies;
    /** Missing where the system does not tell. */
    readonly restKb?: number;
    readonly peakKb?: number;
}

export interface BenchResults {
    readonly version: 1;
    readonly day: string;
    readonly commit: string;
    readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryMb: number; readonly system: string; readonly node: string; readonly load: number };
    readonly seed: number;
    readonly runs: number;
    /** From the smallest to the largest. */
    readonly sizes: readonly SizeResults[];
    readonly peer: Measured<PeerResults>;
}

export function isFailed(measured: object): measured is Failed {
    return 'failed' in measured;
}

/** What goes wrong in a measurement is its result: the others go on. */
export async function attempt<T extends object>(measure: () => Promise<T>): Promise<Measured<T>> {
    try {
        return await measure();
    } catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) };
    }
}
