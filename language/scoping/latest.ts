/** Keeps what was used last, up to a number of entries. */
export class Latest<K, V> {
    private readonly most: number;
    private readonly entries = new Map<K, V>();
    private last: K | undefined;

    constructor(most: number) {
        this.most = most;
    }

    get size(): number {
        return this.entries.size;
    }

    get(key: K): V | undefined {
        const value = this.entries.get(key);
        if (value !== undefined && key !== this.last) {
            // A map goes by the order in which its keys came.
            this.last = key;
            this.entries.delete(key);
            this.entries.set(key, value);
        }
        return value;
    }

    set(key: K, value: V): V {
        this.entries.delete(key);
        this.entries.set(key, value);
        this.last = key;
        if (this.entries.size > this.most) {
            this.entries.delete(this.entries.keys().next().value!);
        }
        return value;
    }

    delete(key: K): void {
        this.entries.delete(key);
    }

    clear(): void {
        this.entries.clear();
    }
}
