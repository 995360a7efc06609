/** Keeps what was used last, up to a number of entries. */
export class Latest<K, V> {
    private readonly most: number;
    private readonly entries = new Map<K, V>();

    constructor(most: number) {
        this.most = most;
    }

    get(key: K): V | undefined {
        const value = this.entries.get(key);
        if (value !== undefined) {
            // A map goes by the order in which its keys came.
            this.entries.delete(key);
            this.entries.set(key, value);
        }
        return value;
    }

    set(key: K, value: V): V {
        this.entries.delete(key);
        this.entries.set(key, value);
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

    values(): Iterable<V> {
        return this.entries.values();
    }
}
