import Mocha from 'mocha';
import CountingReporter from '../../support/reporter.ts';

const tests = [
    () => import('./activation.ts'),
    () => import('./diagnostics.ts'),
    () => import('./completion.ts'),
    () => import('./navigation.ts')
];

/** What VS Code calls in its extension host. It fails the run when this rejects. */
export async function run(): Promise<void> {
    const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, reporter: CountingReporter, reporterOptions: { suite: 'suite' }, color: false });
    // The tests are in the same bundle, so mocha loads no files: its words become global, and each module is evaluated.
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    for (const load of tests) {
        await load();
    }
    const failures = await new Promise<number>(resolve => mocha.run(resolve));
    if (failures > 0) {
        throw new Error(`${failures} failed`);
    }
}
