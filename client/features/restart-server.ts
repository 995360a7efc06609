import { commands, type Disposable } from 'vscode';
import type { ServerConnection } from '../server-connection.ts';

/** The name is also in package.json and on the messages about a server that has stopped. */
export const restartServerCommand = 'throughline.restartServer';

export function registerRestartServer(server: ServerConnection): Disposable {
    return commands.registerCommand(restartServerCommand, () => server.restart());
}
