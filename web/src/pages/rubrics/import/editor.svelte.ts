/**
 * One rubric on its way in: what is on the page, what the server says of it, and saving it.
 *
 * **Invariant:** what is saved is what is on the page: nothing is sent to be saved on an older check than the last change.
 */
import { problemIn } from '../../../live/problems';
import { checkRubric, saveRubric } from '../../../live/rubrics';
import type { Problem, RubricChecked, RubricSummary } from '../../../protocol/wire';
import { tidied } from './edit';
import { fieldsOf } from './places';
import { dropDraft, keepDraft, type Draft } from './shelf';

const KEEP_MS = 300;
const CHECK_MS = 700;

/** What was taken away a moment ago, and how it comes back. */
export interface Removed {
	words: string;
	restore: () => void;
}

export class Editor {
	readonly draft: Draft = $state({} as Draft);
	readonly #key: string;
	checked = $state.raw<RubricChecked>();
	problem = $state.raw<Problem>();
	/** Is the server looking at what is on the page now? */
	checking = $state(false);
	saving = $state(false);
	saved = $state.raw<RubricSummary>();
	removed = $state.raw<Removed>();
	/** This browser has no room to keep it. */
	unkept = $state(false);

	readonly flaws = $derived(this.checked?.flaws ?? []);
	readonly flawFields = $derived.by(() => fieldsOf(this.draft.rubric, this.flaws));
	readonly wrong = $derived(new Set(this.flawFields));

	#changes = 0;
	#keepTimer: ReturnType<typeof setTimeout> | undefined;
	#checkTimer: ReturnType<typeof setTimeout> | undefined;

	constructor(draft: Draft, hostKey: string) {
		this.draft = draft;
		this.#key = hostKey;
		this.keep();
		void this.check();
	}

	/** After every change on the page. */
	touch(): void {
		this.#changes += 1;
		this.checking = true;
		clearTimeout(this.#keepTimer);
		clearTimeout(this.#checkTimer);
		this.#keepTimer = setTimeout(() => this.keep(), KEEP_MS);
		this.#checkTimer = setTimeout(() => void this.check(), CHECK_MS);
	}

	keep(): void {
		clearTimeout(this.#keepTimer);
		if (!this.saved) this.unkept = !keepDraft($state.snapshot(this.draft) as Draft);
	}

	async check(): Promise<void> {
		clearTimeout(this.#checkTimer);
		const changes = this.#changes;
		this.checking = true;
		try {
			const checked = await checkRubric(tidied($state.snapshot(this.draft.rubric)), this.#key);
			if (changes !== this.#changes) return;
			this.checked = checked;
			this.problem = undefined;
		} catch (error) {
			if (changes !== this.#changes) return;
			this.problem = problemIn(error);
		}
		this.checking = false;
	}

	/** Can it be saved as it is on the page now? */
	get ready(): boolean {
		return Boolean(this.checked) && !this.checking && !this.flaws.length && !this.checked?.version_taken;
	}

	async save(): Promise<void> {
		if (this.saving) return;
		this.saving = true;
		try {
			if (this.checking || this.problem || !this.checked) await this.check();
			if (!this.ready) return;
			this.problem = undefined;
			this.saved = await saveRubric(tidied($state.snapshot(this.draft.rubric)), this.#key);
			dropDraft();
		} catch (error) {
			const problem = problemIn(error);
			// Somebody else was quicker; the check says so in the usual place.
			if (problem.code === 'version_taken') await this.check();
			else this.problem = problem;
		} finally {
			this.saving = false;
		}
	}

	/** Takes something away, and offers to put it back. */
	remove(words: string, take: () => () => void): void {
		this.removed = { words, restore: take() };
		this.touch();
	}

	undo(): void {
		this.removed?.restore();
		this.removed = undefined;
		this.touch();
	}

	seen(at: number, seen: boolean): void {
		this.draft.seen = seen ? [...this.draft.seen, at] : this.draft.seen.filter((one) => one !== at);
		this.keep();
	}

	close(): void {
		clearTimeout(this.#keepTimer);
		clearTimeout(this.#checkTimer);
	}
}
