/**
 * The notes on one item, which everyone at the desk writes together: they become the reasons and the next steps of its
 * decision. What was typed goes out after a short pause; until the server has it, it stands on this device too.
 *
 * **Invariant:** no word is lost. Where somebody else wrote meanwhile, both texts stand until the reader has put them together.
 */
import type { Command, ItemId, NextStep, Notes, Problem } from '../../protocol/wire';
import { toNextStep, toNextStepDraft, type NextStepDraft } from '../../parts/stepDraft';

/** How long nobody types before the notes go out, in milliseconds. */
export const PAUSE_MS = 1_500;

/** What the server had when the reader began to change it. */
interface Base {
	revision: number;
	rationale: string;
	nextSteps: NextStep[];
}

const nothing: Base = { revision: 0, rationale: '', nextSteps: [] };

export class ItemNotes {
	rationale = $state('');
	nextSteps = $state<NextStepDraft[]>([]);
	/** What somebody else wrote while this was not handed in yet. */
	theirs = $state.raw<Notes | null>(null);
	/** Why they could not be handed in. */
	problem = $state.raw<Problem | null>(null);

	#base = nothing;
	#sent: Base | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #item: ItemId;
	readonly #give: (command: Command) => Promise<Problem | undefined>;
	readonly #key: string;
	readonly #storage: Storage;

	/** `keep` says under whose name unsent notes stand on this device. */
	constructor(keep: string, item: ItemId, give: (command: Command) => Promise<Problem | undefined>, storage: Storage = localStorage) {
		this.#item = item;
		this.#give = give;
		this.#key = `rubricon.notes.${keep}.${item}`;
		this.#storage = storage;
		this.#load();
	}

	/** Whether the server does not have yet what stands here. */
	get unsent(): boolean {
		return !same(this.#own(), this.#base);
	}

	/** The notes as the server has them now. */
	see(notes: Notes | null | undefined): void {
		if (!notes || notes.item !== this.#item || notes.revision <= this.#base.revision) return;
		const base = { revision: notes.revision, rationale: notes.rationale, nextSteps: notes.next_steps };
		const mine = same(base, this.#own()) || (this.#sent !== undefined && same(base, this.#sent));
		if (!mine && this.unsent) {
			this.theirs = notes;
			return;
		}
		if (!mine) this.#show(base);
		this.#stand(base);
	}

	/** Something was typed. */
	changed(): void {
		this.#keep();
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.write(), PAUSE_MS);
	}

	/** Hands in what was typed, if anything was. */
	async write(): Promise<void> {
		clearTimeout(this.#timer);
		// What somebody else wrote comes first, and one writing after the other.
		if (!this.unsent || this.theirs || this.#sent) return;
		const sent = { ...this.#own(), revision: this.#base.revision + 1 };
		this.#sent = sent;
		const problem = await this.#give({
			type: 'write_notes',
			item: this.#item,
			base: this.#base.revision,
			rationale: sent.rationale,
			next_steps: sent.nextSteps,
		});
		this.#sent = undefined;
		// The view shows the other text; until it comes, this one waits.
		this.problem = problem && problem.code !== 'notes_changed' ? problem : null;
		if (problem) return;
		if (sent.revision > this.#base.revision) this.#stand(sent);
		if (this.unsent) this.changed();
	}

	/** Puts the other text below one's own. */
	addTheirs(): void {
		const theirs = this.#take();
		if (!theirs) return;
		if (!this.rationale.includes(theirs.rationale)) this.rationale = [this.rationale, theirs.rationale].filter(Boolean).join('\n\n');
		const own = this.#own().nextSteps.map(textOf);
		this.nextSteps.push(...theirs.next_steps.filter((one) => !own.includes(textOf(one))).map(toNextStepDraft));
		this.changed();
	}

	/** Goes on with the other text alone; one's own is gone with that. */
	useTheirs(): void {
		const theirs = this.#take();
		if (!theirs) return;
		this.#show(this.#base);
		this.changed();
	}

	/** Goes on with one's own; the other text stays on record as an earlier writing. */
	keepMine(): void {
		if (this.#take()) this.changed();
	}

	#take(): Notes | null {
		const theirs = this.theirs;
		if (!theirs) return null;
		this.#base = { revision: theirs.revision, rationale: theirs.rationale, nextSteps: theirs.next_steps };
		this.theirs = null;
		return theirs;
	}

	#own(): Base {
		const nextSteps = this.nextSteps.filter((one) => one.what.trim()).map((one) => toNextStep(one));
		return { revision: this.#base.revision, rationale: this.rationale.trimEnd(), nextSteps };
	}

	#show(base: Base): void {
		this.rationale = base.rationale;
		this.nextSteps = base.nextSteps.map(toNextStepDraft);
	}

	#stand(base: Base): void {
		this.#base = base;
		this.theirs = null;
		this.#keep();
	}

	#keep(): void {
		try {
			if (!this.unsent) this.#storage.removeItem(this.#key);
			else this.#storage.setItem(this.#key, JSON.stringify({ base: this.#base, rationale: this.rationale, nextSteps: $state.snapshot(this.nextSteps) }));
		} catch {
			// A full or forbidden storage must not interrupt the meeting: the text is still on the page.
		}
	}

	#load(): void {
		try {
			const kept = JSON.parse(this.#storage.getItem(this.#key) ?? 'null') as { base: Base; rationale: string; nextSteps: NextStepDraft[] } | null;
			if (!kept) return;
			this.#base = { ...nothing, ...kept.base };
			this.rationale = kept.rationale;
			this.nextSteps = kept.nextSteps;
			this.changed();
		} catch {
			// What cannot be read was not written here.
		}
	}
}

const textOf = (step: NextStep): string => JSON.stringify([step.what, step.who ?? '', step.by_when ?? '']);

const same = (one: Base, other: Base): boolean =>
	one.rationale.trimEnd() === other.rationale.trimEnd() &&
	one.nextSteps.length === other.nextSteps.length &&
	one.nextSteps.every((step, at) => textOf(step) === textOf(other.nextSteps[at]!));
