import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { Day } from '../../language/model/periods.ts';
import { planOn } from '../../language/model/plans.ts';
import type { Place } from '../../language/model/types.ts';
import { downwards, type MergedPlan, type Network } from '../../language/progress/network.ts';
import { schoolYear } from '../../language/progress/results.ts';
import { rollUp, rootsOf } from '../../language/progress/rollup.ts';
import { progressView } from '../../language/views/progress-view.ts';
import { rollupView } from '../../language/views/rollup.ts';
import type { ServerSharedServices } from '../module.ts';
import {
    asOfRequest, changedNotification, choicesRequest, newNetworkRequest, newPlanRequest, progressRequest, rollupRequest, type OrganizationChoice, type ProgressAnswer, type ProgressParams, type Reason, type Request,
    type RollupAnswer, type RollupParams, type Unread
} from '../protocol.ts';
import { choicesOn, networkFiles, planFiles } from './new-files.ts';
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
        this.answer(progressRequest, params => this.progress(params));
        this.answer(asOfRequest, ({ uri }) => {
            const network = this.networkOf(uri);
            const { asOf, settings } = services.throughline.State.contextOf(network);
            return { asOf, isFrozen: settings.frozenOn !== undefined, network };
        });
        this.answer(choicesRequest, ({ uri }) => {
            const address = this.networkOf(uri);
            const { network, asOf } = services.throughline.State.contextOf(address);
            return choicesOn(network, address, asOf);
        });
        this.answer(newNetworkRequest, networkFiles);
        this.answer(newPlanRequest, planFiles);
        const changes = new Quiet(QUIET, AT_MOST, () => void connection.sendNotification(changedNotification.method));
        const { DocumentBuilder, ConfigurationProvider } = services.workspace;
        DocumentBuilder.onUpdate(() => changes.happened());
        DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => changes.happened());
        ConfigurationProvider.onConfigurationSectionUpdate(() => changes.happened());
        connection.onShutdown(() => changes.stop());
    }

    /** An answer is always given: of what is read by then, and in words where something fails. */
    private answer<Params, Answer extends object>(request: Request<Params, Answer>, handle: (params: Params) => Answer): void {
        this.connection.onRequest(request.method, async (params: Params): Promise<Answer | Reason> => {
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
                return { reason: 'Something went wrong in Throughline itself; its output says what. The page tries again with the next change.', unread: null };
            }
        });
    }

    private rollup({ uri, organization }: RollupParams): RollupAnswer {
        const address = this.networkOf(uri);
        const { network, asOf, settings } = this.services.throughline.State.contextOf(address);
        if (network.organizations.size === 0) {
            return { reason: 'There are no organizations here yet. Declare them in a plan file, such as: school lincoln-ms "Lincoln Middle School"', unread: null };
        }
        const root = organization !== undefined && network.organizations.has(organization) ? [organization] : undefined;
        const rollup = rollUp(network, root, asOf, settings);
        const plans = rollup.organizations.flatMap(each => network.plans.get(each.id) ?? []);
        const declarations = rollup.organizations.flatMap(each => network.organizations.get(each.id) ?? []);
        return {
            ...rollupView(rollup, network, settings.minimumCellSize),
            choices: choicesOf(network), network: address, isFrozen: settings.frozenOn !== undefined,
            unread: this.firstUnread([...declarations, ...plans.flatMap(partsOf)])
        };
    }

    private progress({ uri }: ProgressParams): ProgressAnswer {
        const address = this.networkOf(uri);
        const { network, asOf, settings } = this.services.throughline.State.contextOf(address);
        const plan = planAbout(network, URI.parse(uri).toString(), asOf);
        if (!plan) {
            return {
                reason: 'There is no plan in this file, and no report or decision on one. A plan begins with a line such as: plan for lincoln-ms from SY2026-27 to SY2028-29 {',
                unread: this.unread(uri)
            };
        }
        // The view is of the plan of a day, unless a year says which.
        const isPlanOfDay = planOn(network.plans.get(plan.organization) ?? [], asOf) === plan;
        return {
            ...progressView(network, plan.organization, asOf, settings, isPlanOfDay || plan.from === undefined ? undefined : schoolYear(plan.from)),
            network: address, isFrozen: settings.frozenOn !== undefined,
            unread: this.firstUnread(partsOf(plan))
        };
    }

    /** The network of a file or a folder; for a folder without organizations of its own, the first network in it. */
    private networkOf(uri: string): string {
        const { State, Networks } = this.services.throughline;
        const folder = `${URI.parse(uri).toString().replace(/\/$/, '')}/`;
        const own = Networks.networkOf(folder);
        const hasOrganizations = State.contextOf(own).network.organizations.size > 0;
        return hasOrganizations ? own : [...State.settingsProblems().keys()].sort().find(each => each.startsWith(folder)) ?? own;
    }

    private firstUnread(parts: readonly { readonly place: Place }[]): Unread | null {
        const uris = [...new Set(parts.map(each => each.place.uri))].sort();
        return uris.map(uri => this.unread(uri)).find(each => each !== null) ?? null;
    }

    private unread(uri: string): Unread | null {
        const problem = this.services.throughline.State.problemsOf(uri).find(({ rule, severity }) => rule === 'syntax' && severity === 'error');
        return problem ? { uri, line: problem.range.start.line, message: problem.message } : null;
    }
}

/** The plan whose text a file has, else the one that a report or a decision in it is about. Of several that of the as-of date goes first. */
function planAbout({ plans }: Network, uri: string, asOf: Day): MergedPlan | undefined {
    const all = [...plans.values()].flat();
    const isIn = (parts: readonly { readonly place: Place }[]) => parts.some(each => each.place.uri === uri);
    const own = all.filter(plan => isIn(plan.texts));
    return planOn(own.length > 0 ? own : all.filter(plan => isIn(partsOf(plan))), asOf);
}

function partsOf(plan: MergedPlan): { readonly place: Place }[] {
    return [...plan.texts, ...plan.reports, ...plan.decisions];
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
