// The suite in a desktop VS Code, which is downloaded: in the one that is current, and in the oldest one that the extension supports.
// Versions as arguments (`1.103.0`, `stable`, `insiders`) run only those.
import { readFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';

const repository = resolve(import.meta.dirname, '../..');

async function oldestSupported(): Promise<string> {
    const manifest = JSON.parse(await readFile(join(repository, 'package.json'), 'utf8'));
    return manifest.engines.vscode.replace('^', '');
}

async function runIn(version: string): Promise<boolean> {
    // A short path: VS Code makes sockets in its user data folder, whose names may have no more than about 100 letters.
    const folder = await mkdtemp(join(tmpdir(), 'tl-'));
    const workspace = join(folder, 'tutorial');
    await cp(join(repository, 'examples', 'tutorial'), workspace, { recursive: true });
    console.log(`VS Code ${version}`);
    try {
        await runTests({
            version,
            extensionDevelopmentPath: repository,
            extensionTestsPath: join(repository, '.vscode-test', 'suite', 'index.cjs'),
            launchArgs: [workspace, '--user-data-dir', join(folder, 'user'), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome']
        });
        return true;
    } catch (error) {
        console.error(error);
        return false;
    } finally {
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}

const chosen = process.argv.slice(2);
let passed = true;
for (const version of chosen.length > 0 ? chosen : ['stable', await oldestSupported()]) {
    passed = await runIn(version) && passed;
}
process.exitCode = passed ? 0 : 1;
