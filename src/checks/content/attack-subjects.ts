import type { Content, Source, TacticName } from "../../model";

/** A place where an author says which techniques are found, with the tactics that go with them. */
export interface AttackSubject {
  /** What says it, for messages: `detection x`, `rule y`. */
  readonly by: string;
  /** The tactics. */
  readonly tactics: readonly TacticName[];
  /** The techniques and sub-techniques. */
  readonly techniques: readonly string[];
  /** Where the tactics stand; absent when they come from the detection. */
  readonly tacticsAt?: Source;
  /** Where the techniques stand; absent when they come from the detection. */
  readonly techniquesAt?: Source;
}

/** All that a project's detections say of ATT&CK, and what rules say of their own. */
export function attackSubjects({ detections }: Content): AttackSubject[] {
  return detections.flatMap(({ id, attack, rules, source }) => {
    const at = (key: string): Source => ({ ...source, path: [...source.path, "attack", key] });
    const own = { tactics: attack.tactics, techniques: attack.techniques };
    return [
      { by: `detection ${id}`, ...own, tacticsAt: at("tactics"), techniquesAt: at("techniques") },
      ...rules.flatMap((rule) => {
        const tactics = rule.fields["tactics"] as readonly TacticName[] | undefined;
        const techniques = rule.fields["techniques"] as readonly string[] | undefined;
        if (!tactics && !techniques) return [];
        const within = (key: string): Source => ({ ...rule.source, path: [...rule.source.path, key] });
        return [
          {
            by: `rule ${rule.id}`,
            tactics: tactics ?? own.tactics,
            techniques: techniques ?? own.techniques,
            ...(tactics && { tacticsAt: within("tactics") }),
            ...(techniques && { techniquesAt: within("techniques") }),
          },
        ];
      }),
    ];
  });
}

/** A technique, who names it and where. */
export interface NamedTechnique {
  /** Its id, as written. */
  readonly id: string;
  /** Who names it. */
  readonly subject: AttackSubject;
  /** Where it stands. */
  readonly spot: { readonly source: Source };
}

/** Each technique that is named, at each place. */
export function namedTechniques(content: Content): NamedTechnique[] {
  return attackSubjects(content).flatMap((subject) =>
    subject.techniquesAt === undefined ? [] : techniquesOf(subject, subject.techniquesAt),
  );
}

function techniquesOf(subject: AttackSubject, at: Source): NamedTechnique[] {
  return subject.techniques.map((id, index) => ({
    id,
    subject,
    spot: { source: { ...at, path: [...at.path, index] } },
  }));
}
