import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { deadline } from './waiting.ts';

export interface VSCodeServer {
    /** `127.0.0.1:PORT`, as it stands in addresses. */
    authority: string;
    /** What the server wrote, for the case that something goes wrong. */
    log: string[];
    stop(): Promise<void>;
}

/** Starts VS Code's server on loopback, on a port that is free. Everything it remembers is in `dataFolder`. */
export async function startServer(vscode: string, dataFolder: string): Promise<VSCodeServer> {
    const child = spawn(process.execPath, [
        join(vscode, 'out', 'server-main.js'),
        '--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms',
        '--server-data-dir', dataFolder, '--user-data-dir', join(dataFolder, 'data'), '--extensions-dir', join(dataFolder, 'extensions'),
        '--telemetry-level', 'off', '--disable-workspace-trust',
        // Without this the workbench ignores which extension and which tests it is asked to load.
        '--enable-smoke-test-driver'
    ], {
        stdio: ['ignore', 'pipe', 'pipe'],
        // Without a gallery nothing is looked up outside of this machine.
        env: { ...process.env, EXTENSIONS_GALLERY: '{}' }
    });
    // However this process ends, its server ends with it.
    const kill = () => void child.kill();
    process.once('exit', kill);
    const ended = new Promise<void>(done => child.on('close', () => done()));
    const log: string[] = [];
    const port = new Promise<string>((found, failed) => {
        const read = (line: string) => {
            log.push(line);
            const match = /listening on (\d+)/.exec(line);
            if (match) {
                found(match[1]);
            }
        };
        createInterface(child.stdout).on('line', read);
        createInterface(child.stderr).on('line', read);
        child.on('error', failed);
        child.on('close', code => failed(new Error(`VS Code's server ended with ${code}:\n${log.join('\n')}`)));
    });
    const stop = async () => {
        kill();
        await ended;
        process.off('exit', kill);
    };
    try {
        return { authority: `127.0.0.1:${await deadline(port, 60, 'the server of VS Code')}`, log, stop };
    } catch (error) {
        await stop();
        throw error;
    }
}
