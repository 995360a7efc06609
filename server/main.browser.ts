import { EmptyFileSystemProvider } from 'langium';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './start.ts';
import { noFinder } from './workspace/finder.ts';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & ConstructorParameters<typeof BrowserMessageWriter>[0];
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
    finder: noFinder,
    fileSystem: new EmptyFileSystemProvider()
});
