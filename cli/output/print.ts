import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import { reason } from '../../server/workspace/node-finder.ts';
import { UsageError } from '../exit.ts';

/** So many characters are written at once. */
const BLOCK = 1 << 16;

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
    /** Waits until most of what was written is out. @returns whether somebody reads on */
    drained(): Promise<boolean>;
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
        async drained() {
            // That nobody reads on is told in a later turn.
            await setImmediate();
            while (!failure && stream.writableNeedDrain) {
                await once(stream, 'drain').catch(() => undefined);
            }
            return failure === undefined;
        },
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

/** Prints a result piece by piece as it is made, and waits until it is out. */
export async function print(pieces: Iterable<string>, options: OutputOptions): Promise<void> {
    const output = await openOutput(options);
    for (const block of inBlocks(pieces)) {
        output.write(block);
        if (!await output.drained()) {
            break;
        }
    }
    await output.end();
}

/** Small pieces together, for each writing costs. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
    let waiting: string[] = [];
    let size = 0;
    for (const piece of pieces) {
        waiting.push(piece);
        size += piece.length;
        if (size >= BLOCK) {
            yield waiting.join('');
            waiting = [];
            size = 0;
        }
    }
    if (size > 0) {
        yield waiting.join('');
    }
}
