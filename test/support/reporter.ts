import Mocha from 'mocha';

interface Options { reporterOptions?: { suite?: string } }

/**
 * Mocha's usual output, and at the end one line that test/all.ts can add up: `unit: 12 passed, 0 failed`.
 * A test that is skipped, and a run without tests, count as failed: a green line means that everything was looked at.
 */
export default class CountingReporter extends Mocha.reporters.Spec {
    private readonly suite: string;

    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions & Options) {
        super(runner, options);
        this.suite = options.reporterOptions?.suite ?? 'unit';
    }

    override done(failures: number, finish?: (failures: number) => void): void {
        const { passes, pending, tests } = this.stats;
        const failed = failures + pending + (tests === 0 ? 1 : 0);
        if (pending > 0) {
            console.log(`${pending} skipped: they count as failed.`);
        }
        if (tests === 0) {
            console.log('There was no test to run: this counts as failed.');
        }
        console.log(`${this.suite}: ${passes} passed, ${failed} failed`);
        finish?.(failed);
    }
}
