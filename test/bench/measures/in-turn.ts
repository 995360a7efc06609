import { runNode, type Run, type RunOptions } from '../children.ts';
import { attempt, isFailed, type Measured, type Runs } from '../results.ts';

export interface Contestant {
    readonly args: readonly string[];
    readonly options: RunOptions;
    /** What is done before each run, and not measured. */
    before?(): void;
    /** Throws where the output shows that it did not do its work. */
    check?(run: Run): void;
}

/** Runs several processes in turn, so that a machine that gets slower gets slower for all. One that fails is not tried again. */
export async function inTurn<Name extends string>(runs: number, contestants: Readonly<Record<Name, Contestant>>): Promise<Record<Name, Measured<Runs>>> {
    const results = {} as Record<Name, Measured<{ ms: number[]; peakKb: number[] }>>;
    for (let i = 0; i < runs; i++) {
        for (const [name, { args, options, check, before: prepare }] of Object.entries<Contestant>(contestants) as [Name, Contestant][]) {
            const before = results[name] ?? { ms: [], peakKb: [] };
            if (!isFailed(before)) {
                results[name] = await attempt(async () => {
                    prepare?.();
                    const run = await runNode(args, options);
                    check?.(run);
                    return { ms: [...before.ms, run.ms], peakKb: [...before.peakKb, run.peakKb] };
                });
            }
        }
    }
    return results;
}

/** A floor has no excuse. */
export function sure(measured: Measured<Runs>): Runs {
    if (isFailed(measured)) {
        throw new Error(measured.failed);
    }
    return measured;
}
