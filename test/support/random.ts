/** Numbers that look random and are the same in every run (mulberry32). */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed;
    }

    below(limit: number): number {
        this.state = (this.state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
    }

    of<T>(list: readonly T[]): T {
        return list[this.below(list.length)];
    }

    shuffled<T>(list: readonly T[]): T[] {
        const result = [...list];
        for (let i = result.length - 1; i > 0; i--) {
            const j = this.below(i + 1);
            [result[i], result[j]] = [result[j], result[i]];
        }
        return result;
    }
}
