import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TestNetwork } from './network.ts';

const FOLDER = fileURLToPath(new URL('../../examples/tutorial/', import.meta.url));

/** The example network, in memory. */
export function tutorial(): Promise<TestNetwork> {
    const paths = globSync('**/*.plan', { cwd: FOLDER }).sort();
    return TestNetwork.of(Object.fromEntries(paths.map(path => [path.replaceAll('\\', '/'), readFileSync(FOLDER + path, 'utf8')])));
}
