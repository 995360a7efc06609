import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { ServerSharedServices } from '../module.ts';
import { changedNotification } from '../protocol.ts';
import { Quiet } from './quiet.ts';

const QUIET = 130;
const AT_MOST = 400;

/** Tells pages when to ask again. */
export function tellNews(services: ServerSharedServices, connection: Connection): void {
    const changes = new Quiet(QUIET, AT_MOST, () => void connection.sendNotification(changedNotification.method));
    const { DocumentBuilder, ConfigurationProvider } = services.workspace;
    DocumentBuilder.onUpdate(() => changes.happened());
    DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => changes.happened());
    ConfigurationProvider.onConfigurationSectionUpdate(() => changes.happened());
    connection.onShutdown(() => changes.stop());
}
