import { unpackPractice, type PackedPractice, type PracticeRows } from './rows.ts';

/** What carries each of many keys, practices or domains, added up in place: over a whole state that is much quicker than with rows by name. */
export class PracticeSums {
    private readonly sums = new Map<string, { organizations: number; readonly counts: number[] }>();

    /** Takes what one organization has of a key. */
    add(key: string, rows: PackedPractice, organizations = 1): void {
        const sum = this.sums.get(key);
        if (!sum) {
            this.sums.set(key, { organizations, counts: [...rows] });
            return;
        }
        sum.organizations += organizations;
        for (let i = 0; i < rows.length; i++) {
            sum.counts[i] += rows[i];
        }
    }

    addAll(others: PracticeSums): void {
        others.sums.forEach(({ organizations, counts }, key) => this.add(key, counts, organizations));
    }

    get(key: string): PracticeRows | undefined {
        const sum = this.sums.get(key);
        return sum && unpackPractice(sum.counts);
    }

    /** By key, with how many organizations have it. */
    entries(): [key: string, organizations: number, rows: PracticeRows][] {
        return [...this.sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { organizations, counts }]) => [key, organizations, unpackPractice(counts)]);
    }
}
