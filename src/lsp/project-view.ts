import type { Hover, Position } from "vscode-languageserver/node";
import { compareDiagnostics } from "../diagnostics";
import type { Diagnostic } from "../diagnostics";
import type { KqlPool } from "../languages";
import { judgeDeadlines, onDay, ProjectSession } from "../project";
import { CheckLoop } from "./check-loop";
import { hoverAt } from "./hover";
import { ProjectBuffers } from "./project-buffers";
import { Publisher } from "./publisher";
import type { PublisherOptions } from "./publisher";

/** What a project is shown with. */
export interface ProjectViewOptions extends Omit<PublisherOptions, "buffers"> {
  /** Binds its queries. */
  readonly pool: KqlPool;
  /** Whether that has bound some already, so that the next one is quick. */
  readonly isWarm: boolean;
  /** The day that expiry is judged on, `2026-11-22`. */
  readonly today: () => string;
  /** Told what ended a check. */
  readonly onError: (error: unknown) => void;
}

/** A project in an editor: checked after each change, and known for hovers. */
export class ProjectView {
  /** Its files. */
  readonly buffers: ProjectBuffers;
  private readonly session: ProjectSession;
  private readonly publisher: Publisher;
  private readonly loop: CheckLoop;
  private isWarm: boolean;

  /** @param root The project's folder. */
  constructor(
    root: string,
    private readonly options: ProjectViewOptions,
  ) {
    this.isWarm = options.isWarm;
    this.buffers = new ProjectBuffers(root);
    this.session = ProjectSession.of(root, options.pool);
    this.publisher = new Publisher({ ...options, buffers: this.buffers });
    this.loop = new CheckLoop({ check: (signal) => this.check(signal), onError: options.onError });
  }

  /** Something changed: checks, soon. */
  changed(): void {
    this.loop.want();
  }

  /** Reads the disk again, and checks. */
  reload(changed?: readonly string[]): void {
    try {
      this.buffers.reload(changed);
    } catch (error) {
      // A file that went away while it was read is announced too: then it is tried again.
      this.options.onError(error);
    }
    this.changed();
  }

  /** What is known of a place of a document. */
  async hover(uri: string, position: Position): Promise<Hover | undefined> {
    const path = this.buffers.pathOf(uri);
    const text = path === undefined ? undefined : this.buffers.textOf(path);
    if (path === undefined || text === undefined) return undefined;
    const { compiled } = this.session;
    return await hoverAt({ path, text: text.replace(/^\uFEFF/, ""), ...(compiled && { compiled }) }, position);
  }

  /** Ends what is going on. */
  close(): void {
    this.loop.close();
  }

  private async check(signal: AbortSignal): Promise<void> {
    const { files } = this.buffers;
    const versions = this.publisher.versionsOf(files.keys());
    const { findings, deadlines } = await this.session.check(files, { signal });
    const today = this.options.today();
    const found: Diagnostic[] = [...onDay(findings, today), ...judgeDeadlines(deadlines, today)];
    await this.publisher.publish(found.sort(compareDiagnostics), files, versions);
    if (this.isWarm) return;
    this.isWarm = true;
    void this.session.warmUp().catch(this.options.onError);
  }
}
