import { SymbolKind } from 'vscode-languageserver';

/** As what editors show an element, by the word that its statement begins with. */
export const symbolKinds: Readonly<Record<string, SymbolKind>> = {
    plan: SymbolKind.Module, year: SymbolKind.Module, report: SymbolKind.Module, decision: SymbolKind.Module, reflection: SymbolKind.Module,
    state: SymbolKind.Package, region: SymbolKind.Package, district: SymbolKind.Package, school: SymbolKind.Package, framework: SymbolKind.Package,
    team: SymbolKind.Namespace, glossary: SymbolKind.Namespace, needs: SymbolKind.Namespace, purpose: SymbolKind.Namespace, fishbone: SymbolKind.Namespace,
    domain: SymbolKind.Namespace, calendar: SymbolKind.Namespace,
    member: SymbolKind.Variable, term: SymbolKind.Constant, goal: SymbolKind.Class, measure: SymbolKind.Field, group: SymbolKind.Field,
    indicator: SymbolKind.Field, fund: SymbolKind.Constant, subgroup: SymbolKind.Constant, practice: SymbolKind.EnumMember, element: SymbolKind.EnumMember,
    priority: SymbolKind.Interface, strategy: SymbolKind.Class, milestone: SymbolKind.Event, action: SymbolKind.Method, support: SymbolKind.Object,
    strength: SymbolKind.Property, opportunity: SymbolKind.Property, weakness: SymbolKind.Property, threat: SymbolKind.Property, root: SymbolKind.Key,
    inequity: SymbolKind.Property, adjust: SymbolKind.Event
};
