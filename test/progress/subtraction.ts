/** Whether sums tell a figure: linear algebra modulo a prime, in which coefficients of 0 and 1 keep their ranks. */
const PRIME = 1_000_003;

/** What is known of unknown figures: sums of some of them, each a list of how often which one is in it. */
export class Knowledge {
    /** Reduced rows by the place of their first coefficient. */
    private readonly rows = new Map<number, number[]>();
    private readonly size: number;

    /** @param size how many unknown figures there are */
    constructor(size: number) {
        this.size = size;
    }

    /** From now on the sum of these figures is known. */
    learn(sum: ReadonlyMap<number, number>): void {
        const rest = this.reduce(sum);
        const first = rest.findIndex(each => each !== 0);
        if (first >= 0) {
            const factor = inverse(rest[first]);
            this.rows.set(first, rest.map(each => (each * factor) % PRIME));
        }
    }

    /** Whether the sum of these figures follows from what is known. */
    tells(sum: ReadonlyMap<number, number>): boolean {
        return this.reduce(sum).every(each => each === 0);
    }

    private reduce(sum: ReadonlyMap<number, number>): number[] {
        const rest = Array<number>(this.size).fill(0);
        sum.forEach((times, figure) => {
            rest[figure] = (times + PRIME) % PRIME;
        });
        for (let i = 0; i < this.size; i++) {
            const row = rest[i] === 0 ? undefined : this.rows.get(i);
            if (row) {
                const times = rest[i];
                for (let j = i; j < this.size; j++) {
                    rest[j] = (rest[j] + (PRIME - times) * row[j]) % PRIME;
                }
            }
        }
        return rest;
    }
}

function inverse(value: number): number {
    let result = 1;
    for (let power = PRIME - 2, base = value; power > 0; power = Math.floor(power / 2)) {
        result = power % 2 === 1 ? (result * base) % PRIME : result;
        base = (base * base) % PRIME;
    }
    return result;
}
