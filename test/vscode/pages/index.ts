import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Mocha from 'mocha';
import CountingReporter from '../../support/reporter.ts';
import type { Host } from '../host/host.ts';
import { useHost } from '../host/workbench.ts';

/** Runs the tests that look at the window with the browser. They are ordinary mocha tests, beside this file, in this process. */
export async function runPages(host: Host): Promise<boolean> {
    useHost(host);
    const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, forbidOnly: true, reporter: CountingReporter, reporterOptions: { suite: 'pages' } });
    const files = await readdir(import.meta.dirname);
    files.filter(file => file.endsWith('.test.ts')).sort().forEach(file => mocha.addFile(join(import.meta.dirname, file)));
    await mocha.loadFilesAsync();
    const failures = await new Promise<number>(resolve => mocha.run(resolve));
    return failures === 0;
}
