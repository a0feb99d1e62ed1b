import Database from "libsql";
import type { Collection, JsonObject, NewDocument, StoredDocument } from "./document";

const TABLES = `
CREATE TABLE IF NOT EXISTS documents (
  scope TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT NOT NULL, enabled INTEGER NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (scope, kind, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_by_name ON documents (scope, kind, name, enabled);
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`;
const COLUMNS = "id, name, enabled, revision, body";
const REVISION = "revision";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly enabled: number;
  readonly revision: number;
  readonly body: string;
}

/** What both services remember. A write that was answered is there after the process was killed. */
export class Store {
  private readonly statements = new Map<string, Database.Statement>();

  private constructor(private readonly database: Database.Database) {}

  /** Opens or makes a database. @param file Its path; `:memory:` for one that ends with the process. */
  static open(file: string): Store {
    const database = new Database(file);
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = NORMAL");
    database.exec(TABLES);
    return new Store(database);
  }

  /** Finds one thing; its key is compared without regard to case. */
  find({ scope, kind }: Collection, key: string): StoredDocument | undefined {
    const row = this.prepare(`SELECT ${COLUMNS} FROM documents WHERE scope = ? AND kind = ? AND key = ?`).get(
      scope,
      kind,
      key.toLowerCase(),
    ) as Row | undefined;
    return row && documentOf(row);
  }

  /** All of a collection, by key. */
  list({ scope, kind }: Collection): StoredDocument[] {
    const sql = `SELECT ${COLUMNS} FROM documents WHERE scope = ? AND kind = ? ORDER BY key`;
    return (this.prepare(sql).all(scope, kind) as Row[]).map(documentOf);
  }

  /** Up to `limit` of a collection, by key, that come after a key; `""` is before the first. */
  page({ scope, kind }: Collection, after: string, limit: number): StoredDocument[] {
    const sql = `SELECT ${COLUMNS} FROM documents WHERE scope = ? AND kind = ? AND key > ? ORDER BY key LIMIT ?`;
    return (this.prepare(sql).all(scope, kind, after.toLowerCase(), limit) as Row[]).map(documentOf);
  }

  /** Those of a collection that have a name, compared as it is. */
  findByName({ scope, kind }: Collection, name: string): StoredDocument[] {
    // Without the hint it reads the whole collection, for that is ordered by key.
    const sql = `SELECT ${COLUMNS} FROM documents INDEXED BY documents_by_name WHERE scope = ? AND kind = ? AND name = ? ORDER BY key`;
    return (this.prepare(sql).all(scope, kind, name) as Row[]).map(documentOf);
  }

  /** How many there are, and how many of them are enabled. */
  count({ scope, kind }: Collection): { readonly all: number; readonly enabled: number } {
    const sql =
      "SELECT count(*) AS total, coalesce(sum(enabled), 0) AS enabled FROM documents INDEXED BY documents_by_name WHERE scope = ? AND kind = ?";
    const row = this.prepare(sql).get(scope, kind) as { readonly total: number; readonly enabled: number };
    return { all: row.total, enabled: row.enabled };
  }

  /** Stores a thing in place of what had its key. */
  put({ scope, kind }: Collection, { key, body, name = "", enabled = false }: NewDocument): StoredDocument {
    const revision = this.next(REVISION);
    this.prepare("INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)").run(
      scope,
      kind,
      key.toLowerCase(),
      key,
      name,
      Number(enabled),
      revision,
      JSON.stringify(body),
    );
    return { key, body, name, enabled, revision };
  }

  /** Removes a thing. @returns Whether it was there. */
  delete({ scope, kind }: Collection, key: string): boolean {
    const sql = "DELETE FROM documents WHERE scope = ? AND kind = ? AND key = ?";
    return this.prepare(sql).run(scope, kind, key.toLowerCase()).changes > 0;
  }

  /** Every collection that holds something, with its count. */
  collections(): readonly (Collection & { readonly count: number })[] {
    const sql = "SELECT scope, kind, count(*) AS count FROM documents GROUP BY scope, kind ORDER BY scope, kind";
    return this.prepare(sql).all() as (Collection & { readonly count: number })[];
  }

  /** The next number of a sequence, from 1; none is given twice, also after `clear`. */
  next(sequence: string): number {
    const sql = "INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value";
    return (this.prepare(sql).get(sequence) as { readonly value: number }).value;
  }

  /** Does several writes as one: all of them, or none when it throws. */
  together<T>(work: () => T): T {
    this.database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      this.database.exec("ROLLBACK");
      throw error;
    }
  }

  /** Forgets everything that is stored. */
  clear(): void {
    this.database.exec("DELETE FROM documents");
  }

  /** Closes the database; it cannot be used any more. */
  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}

function documentOf({ id, name, enabled, revision, body }: Row): StoredDocument {
  return { key: id, name, enabled: enabled === 1, revision, body: JSON.parse(body) as JsonObject };
}
