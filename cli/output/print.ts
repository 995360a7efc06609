import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { reason } from '../../server/workspace/node-finder.ts';
import { UsageError } from '../exit.ts';

export interface OutputOptions {
    readonly output?: string;
    /** False with `--no-color`. */
    readonly color: boolean;
}

/** Adds the options of every command that reads a network. */
export function networkOptions(command: Command): Command {
    return command
        .option('--as-of <day>', 'the day on which everything is worked out, as 2026-12-01 (default: today)')
        .option('--config <file>', 'settings to use instead of the network\'s throughline.json');
}

/** Adds the options of every command that prints something. */
export function outputOptions(command: Command): Command {
    return command
        .option('--output <file>', 'write to a file instead of standard output')
        .option('--no-color', 'no colors, also without a terminal or with NO_COLOR set');
}

/** Whether the output goes where colors are seen. */
export function wantsColor({ output, color }: OutputOptions): boolean {
    return color && output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Where a result goes, piece by piece. */
export interface Output {
    write(text: string): void;
    /** Waits until everything is out. */
    end(): Promise<void>;
}

/** Opens the file that is asked for, or standard output. Where nobody reads on, as behind `| head`, the rest is left out. */
export async function openOutput({ output }: OutputOptions): Promise<Output> {
    const stream = output === undefined ? process.stdout : createWriteStream(output);
    let failure: NodeJS.ErrnoException | undefined;
    stream.on('error', (error: NodeJS.ErrnoException) => {
        failure ??= error;
    });
    if (output !== undefined) {
        await new Promise<void>(done => {
            stream.once('open', () => done());
            stream.once('error', () => done());
        });
    }
    const check = () => {
        if (failure && failure.code !== 'EPIPE') {
            throw new UsageError(`${output ?? 'The output'} cannot be written: ${reason(failure)}.`);
        }
    };
    check();
    return {
        write: text => void (failure || stream.write(text)),
        async end() {
            if (output === undefined) {
                await new Promise<void>(done => (failure ? done() : stream.write('', () => done())));
            } else {
                // What a full disk says comes after the last piece is taken, and before the file is closed.
                stream.end();
                await finished(stream).catch(() => undefined);
            }
            check();
        }
    };
}

/** Prints a result, and waits until it is out. */
export async function print(text: string, options: OutputOptions): Promise<void> {
    const output = await openOutput(options);
    output.write(text);
    await output.end();
}
