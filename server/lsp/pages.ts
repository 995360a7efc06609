import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { downwards, type MergedPlan, type Network } from '../../language/progress/network.ts';
import { rollUp, rootsOf } from '../../language/progress/rollup.ts';
import type { NetworkContext } from '../../language/rules/rule.ts';
import { rollupView } from '../../language/views/rollup.ts';
import type { ServerSharedServices } from '../module.ts';
import {
    changedNotification, rollupRequest, type OrganizationChoice, type Read, type Request, type RollupAnswer, type RollupParams, type Unread
} from '../protocol.ts';
import { Quiet } from './quiet.ts';

const QUIET = 130;
const AT_MOST = 400;

/** Answers what pages ask for, and tells them when to ask again. */
export class Pages {
    private readonly services: ServerSharedServices;
    private readonly connection: Connection;

    constructor(services: ServerSharedServices, connection: Connection) {
        this.services = services;
        this.connection = connection;
        this.answer(rollupRequest, params => this.rollup(params));
        const changes = new Quiet(QUIET, AT_MOST, () => void connection.sendNotification(changedNotification.method));
        const { DocumentBuilder, ConfigurationProvider } = services.workspace;
        DocumentBuilder.onUpdate(() => changes.happened());
        DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => changes.happened());
        ConfigurationProvider.onConfigurationSectionUpdate(() => changes.happened());
        connection.onShutdown(() => changes.stop());
    }

    /** An answer is always given: of what is read by then, and in words where something fails. */
    private answer<Params, Answer extends object>(request: Request<Params, Answer>, handle: (params: Params) => Answer): void {
        this.connection.onRequest(request.method, async (params: Params): Promise<Answer | { reason: string }> => {
            try {
                const { WorkspaceManager, WorkspaceLock } = this.services.workspace;
                await WorkspaceManager.ready;
                let answer: Answer | undefined;
                // Waits for the builds that were asked for before.
                await WorkspaceLock.read(() => {
                    answer = handle(params);
                });
                return answer!;
            } catch (fault) {
                this.connection.console.error(`${request.method} failed: ${fault instanceof Error ? fault.stack : String(fault)}`);
                return { reason: 'Something went wrong in Throughline itself; its output says what. The page tries again with the next change.' };
            }
        });
    }

    private rollup({ uri, organization }: RollupParams): RollupAnswer {
        const context = this.contextOf(uri);
        const { network, asOf, settings } = context;
        if (network.organizations.size === 0) {
            return { reason: 'There are no organizations here yet. Declare them in a plan file, such as: school lincoln-ms "Lincoln Middle School"' };
        }
        const root = organization !== undefined && network.organizations.has(organization) ? [organization] : undefined;
        const rollup = rollUp(network, root, asOf, settings);
        const plans = rollup.organizations.flatMap(each => network.plans.get(each.id) ?? []);
        return { ...rollupView(rollup, network, settings.minimumCellSize), choices: choicesOf(network), ...this.read(context, plans) };
    }

    /** The network of a file or a folder; for a folder without organizations of its own, the first network in it. */
    private contextOf(uri: string): NetworkContext {
        const { State, Networks } = this.services.throughline;
        const folder = `${URI.parse(uri).toString().replace(/\/$/, '')}/`;
        const context = State.contextOf(Networks.networkOf(folder));
        const inner = context.network.organizations.size > 0 ? undefined : [...State.settingsProblems().keys()].sort().find(each => each.startsWith(folder));
        return inner === undefined ? context : State.contextOf(inner);
    }

    private read({ settings }: NetworkContext, plans: readonly MergedPlan[]): Read {
        const uris = new Set(plans.flatMap(plan => [...plan.texts, ...plan.reports, ...plan.decisions].map(each => each.place.uri)));
        const unread = [...uris].sort().map(uri => this.unread(uri)).find(each => each !== null);
        return { isFrozen: settings.frozenOn !== undefined, unread: unread ?? null };
    }

    private unread(uri: string): Unread | null {
        const problem = this.services.throughline.State.problemsOf(uri).find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
        return problem ? { uri, line: problem.range.start.line, message: problem.message } : null;
    }
}

/** The organizations that have others below, as a tree. */
function choicesOf(network: Network): OrganizationChoice[] {
    const choices: OrganizationChoice[] = [];
    for (const id of rootsOf(network).flatMap(root => [root, ...downwards(network, root)])) {
        if (network.below.has(id)) {
            const depth = choices.find(each => each.id === network.organizations.get(id)?.parent)?.depth ?? -1;
            choices.push({ id, title: network.organizations.get(id)?.title ?? id, depth: depth + 1 });
        }
    }
    return choices;
}
