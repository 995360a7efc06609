/** What somebody who subtracts published numbers from each other can work out of numbers that are not published. */
export class Equations {
    private readonly names: string[] = [];
    /** Each in echelon form, with the place of its first coefficient. */
    private readonly rows: { readonly pivot: number; readonly coefficients: readonly number[] }[] = [];

    /** These numbers, each times a factor, add up to one that is published. */
    add(terms: Readonly<Record<string, number>>): void {
        const rest = this.reduce(this.coefficientsOf(terms));
        const pivot = rest.findIndex(isNotZero);
        if (pivot >= 0) {
            this.rows.push({ pivot, coefficients: rest.map(each => each / rest[pivot]) });
        }
    }

    /** Whether a number follows from those that are published. */
    tells(name: string): boolean {
        return !this.reduce(this.coefficientsOf({ [name]: 1 })).some(isNotZero);
    }

    private coefficientsOf(terms: Readonly<Record<string, number>>): number[] {
        for (const name of Object.keys(terms)) {
            if (!this.names.includes(name)) {
                this.names.push(name);
            }
        }
        return this.names.map(name => terms[name] ?? 0);
    }

    private reduce(given: readonly number[]): number[] {
        let rest = [...given];
        for (const { pivot, coefficients } of this.rows) {
            const factor = rest[pivot] ?? 0;
            if (isNotZero(factor)) {
                rest = rest.map((each, i) => each - factor * (coefficients[i] ?? 0));
            }
        }
        return rest;
    }
}

function isNotZero(number: number): boolean {
    return Math.abs(number) > 1e-9;
}
