import { dirname } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { gitRevisions } from './revisions/git-revisions.ts';
import { startServer } from './start.ts';
import { NodeFinder } from './workspace/node-finder.ts';
import { nodeScanner } from './workspace/node-scanner.ts';
import { PlanFileSystem } from './workspace/node-reader.ts';

const connection = createConnection(ProposedFeatures.all);
startServer(connection, {
    revisions: gitRevisions,
    finder: new NodeFinder(),
    createScanner: nodeScanner(dirname(process.argv[1]), true),
    fileSystem: new PlanFileSystem(({ path, message }) => connection.console.warn(`${path} ${message}`))
});
