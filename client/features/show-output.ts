import { commands, type Disposable, type LogOutputChannel } from 'vscode';

export const showOutputCommand = 'throughline.showOutput';

export function registerShowOutput(output: LogOutputChannel): Disposable {
    return commands.registerCommand(showOutputCommand, () => output.show());
}
