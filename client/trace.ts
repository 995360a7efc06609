import { Disposable, EventEmitter, LogLevel, workspace, type LogOutputChannel } from 'vscode';

const enabled = () => workspace.getConfiguration('throughline').get<string>('trace.server', 'off') !== 'off';

/**
 * The library traces only while its channel has the level Trace, and takes from `throughline.trace.server` no more than how much.
 * This channel has that level exactly while the setting is not off, and writes to the ordinary output, so that the setting is enough.
 */
export function createTraceChannel(output: LogOutputChannel): { channel: LogOutputChannel, disposable: Disposable } {
    const level = () => enabled() ? LogLevel.Trace : LogLevel.Info;
    const changed = new EventEmitter<LogLevel>();
    const listener = workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('throughline.trace.server')) {
            changed.fire(level());
        }
    });
    const channel: LogOutputChannel = Object.create(output, {
        logLevel: { get: level },
        onDidChangeLogLevel: { value: changed.event },
        trace: { value: (message: string) => output.info(message) }
    });
    return { channel, disposable: Disposable.from(changed, listener) };
}
