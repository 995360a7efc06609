import type { Latencies } from './results.ts';

/** The value below which a share of the samples lies (nearest rank); 0.5 gives the median. */
export function percentile(samples: readonly number[], share: number): number {
    if (samples.length === 0) {
        throw new RangeError('There are no samples.');
    }
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

export function median(samples: readonly number[]): number {
    return percentile(samples, 0.5);
}

export function latenciesOf(samples: readonly number[]): Latencies {
    return { count: samples.length, p50: median(samples), p99: percentile(samples, 0.99), most: Math.max(...samples) };
}
