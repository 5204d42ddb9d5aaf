import { ClusterGrant } from '../landscape/Landscape';
import { Identity } from '../identity/Identity';
import { Profile } from '../profile/Profile';
import { MemoryStore } from '../store/MemoryStore';
import { allowedBy, Binding, subjectOf } from './Binding';
import { projectBindings } from './projectBindings';
import {
  Attributes,
  PathRule,
  pathRuleAllows,
  ResourceRule,
  ruleAllows,
} from './Rule';
import { systemBindings } from './systemBindings';

/** Answer of the authorizer. */
export type Decision =
  | { readonly allowed: true; readonly reason: string }
  | { readonly allowed: false };

/** What a rules review says about one identity in one namespace. */
export interface RulesOf {
  readonly resourceRules: readonly ResourceRule[];
  readonly pathRules: readonly PathRule[];
}

/**
 * Who may do what, live: Projects are watched, so a change of members counts from the next request on. Requests to other
 * Projects cost nothing: bindings are looked up by namespace and by Project.
 */
export class Rights {
  private readonly system: readonly Binding[];
  private readonly byProject = new Map<string, readonly Binding[]>();
  private readonly projectOfNamespace = new Map<string, string>();

  constructor(
    store: MemoryStore,
    private readonly profile: Profile,
    grants: readonly ClusterGrant[],
  ) {
    this.system = systemBindings(profile, grants);
    for (const { name } of store.keys('projects')) {
      this.read(store, name);
    }
    store.subscribe(change => {
      if (change.key.resource === 'projects') {
        this.forget(change.key.name);
        this.read(store, change.key.name);
      }
    });
  }

  /** May this identity do this? */
  decide(identity: Identity, wanted: Attributes): Decision {
    for (const binding of this.candidates(wanted)) {
      const subject = subjectOf(binding, identity);
      const allowed =
        subject !== undefined &&
        (wanted.kind === 'path'
          ? (binding.pathRules ?? []).some(rule => pathRuleAllows(rule, wanted))
          : binding.rules.some(rule => ruleAllows(rule, wanted)));
      if (allowed && subject) {
        return { allowed: true, reason: allowedBy(binding, subject) };
      }
    }
    return { allowed: false };
  }

  /** All rules for an identity that count in a namespace. */
  rulesOf(identity: Identity, namespace: string): RulesOf {
    const bindings = [...this.byProject.values()]
      .flat()
      .concat(this.system)
      .filter(
        binding =>
          (binding.namespace === undefined ||
            binding.namespace === namespace) &&
          subjectOf(binding, identity) !== undefined,
      );
    return {
      resourceRules: bindings.flatMap(binding => binding.rules),
      pathRules: bindings.flatMap(binding => binding.pathRules ?? []),
    };
  }

  private *candidates(wanted: Attributes): Iterable<Binding> {
    yield* this.system;
    if (wanted.kind === 'path') {
      return;
    }
    const inNamespace = this.projectOfNamespace.get(wanted.namespace ?? '');
    if (inNamespace !== undefined) {
      for (const binding of this.byProject.get(inNamespace) ?? []) {
        if (binding.namespace === wanted.namespace) {
          yield binding;
        }
      }
    }
    // Without a namespace only the rules about one Project or Namespace by name are left.
    const byName =
      wanted.resource === 'namespaces'
        ? this.projectOfNamespace.get(wanted.name ?? '')
        : wanted.name;
    for (const binding of this.byProject.get(byName ?? '') ?? []) {
      if (binding.namespace === undefined) {
        yield binding;
      }
    }
  }

  private read(store: MemoryStore, name: string): void {
    const project = store.get({ resource: 'projects', name });
    if (project) {
      this.byProject.set(name, projectBindings(project, this.profile));
      const namespace = project.spec?.namespace;
      if (typeof namespace === 'string') {
        this.projectOfNamespace.set(namespace, name);
      }
    }
  }

  private forget(name: string): void {
    this.byProject.delete(name);
    for (const [namespace, project] of this.projectOfNamespace) {
      if (project === name) {
        this.projectOfNamespace.delete(namespace);
      }
    }
  }
}
