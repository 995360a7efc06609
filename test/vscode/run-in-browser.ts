// The tests in a real VS Code: the suite inside its extension host, then the window as one sees it in a browser.
// Names of suites as arguments (`suite`, `pages`) run only those.
import { startHost, type Host } from './host/host.ts';
import { runSuite } from './host/suite.ts';
import { runPages } from './pages/index.ts';

const suites: Record<string, (host: Host) => Promise<boolean>> = { suite: runSuite, pages: runPages };
const chosen = process.argv.slice(2);
const unknown = chosen.filter(name => !(name in suites));
if (unknown.length > 0) {
    throw new Error(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}.`);
}

const host = await startHost();
let passed = true;
try {
    for (const name of chosen.length > 0 ? chosen : Object.keys(suites)) {
        try {
            passed = await suites[name](host) && passed;
        } catch (error) {
            passed = false;
            console.error(error);
            console.error(host.server.log.slice(-40).join('\n'));
            console.log(`${name}: 0 passed, 1 failed`);
        }
    }
} finally {
    await host.stop();
}
process.exitCode = passed ? 0 : 1;
