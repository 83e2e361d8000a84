/**
 * Somebody in a meeting, on their own device: what the page reads and what it can wish for. Joins the live parts, the text of
 * the rubric and the wishes on their way; what follows from them is in `state.ts`.
 */
import { fetchRubric } from '../../live/http';
import type { Live } from '../../live/live.svelte';
import { markOf } from '../../live/tokens';
import type { AgendaEntry, Choice, Command, Criterion, Domain, ItemId, Problem, Rubric, RubricRef, SessionId } from '../../protocol/wire';
import { aheadOf, isShown, seatOf, stageOf, voteOf } from './state';

/** How long an accepted wish is shown without a view that shows it too: another window may have changed the vote since. */
const SHOWN_WITHIN_MS = 3_000;

/** What comes after the reader's vote, one tap away: the next item, or the next person at the table. */
export interface Onward {
	label: string;
	go: () => void;
}

export class Guest {
	readonly session: SessionId;
	/** What lets this person in. */
	readonly token: string;
	/** Tells apart who wrote what where people share a device. */
	readonly writer: string;
	readonly live: Live;

	rubric = $state.raw<Rubric>();
	rubricFailed = $state(false);
	/** Why the last wish was refused. */
	refused = $state.raw<Problem>();
	/** Wishes that are durable, and that the view does not show yet. */
	#accepted = $state.raw<readonly Command[]>([]);

	/** The item of the advance round that the reader looks at; the browser's way back leads to the list. */
	turned = $state.raw<ItemId | undefined>(turnedOf(history.state));
	onward = $state.raw<Onward>();

	readonly stage = $derived.by(() => stageOf(this.live.parts, this.turned));
	readonly seat = $derived.by(() => seatOf(this.live.parts, this.item?.item));
	readonly ahead = $derived.by(() => aheadOf(this.live.parts));
	/** The item that the reader and the group are on; in the advance round, the reader alone. */
	readonly item = $derived.by(() => (this.stage.name === 'early' ? this.stage.item : (this.live.parts.focus?.item ?? undefined)));
	readonly found = $derived.by(() => this.criterion(this.item?.criterion));
	readonly vote = $derived.by(() =>
		this.item
			? voteOf(this.live.parts, this.item.item, this.item.round, this.live.unanswered, this.#accepted)
			: { pending: false },
	);
	readonly offline = $derived.by(() => this.live.status === 'offline' || this.live.status === 'reconnecting');

	constructor(session: SessionId, token: string, live: Live) {
		this.session = session;
		this.token = token;
		this.writer = markOf(token);
		this.live = live;
	}

	/** Turns to an item of the advance round, or back to the list of them. */
	turn(item?: ItemId): void {
		const open = turnedOf(history.state);
		// The list lies before the first item that was opened, so the browser's way back is the page's too.
		if (!item && open) return history.back();
		const state = item ? { turned: item } : null;
		if (open) history.replaceState(state, '');
		else if (item) history.pushState(state, '');
		this.turned = item;
	}

	/** The browser went back or forth. */
	returned(state: unknown): void {
		this.turned = turnedOf(state);
	}

	/** Fetches the text the meeting is held on, unless it is here. */
	async read(ref: RubricRef): Promise<void> {
		this.rubricFailed = false;
		try {
			this.rubric = await fetchRubric(ref);
		} catch {
			this.rubricFailed = true;
		}
	}

	criterion(code: string | undefined): { domain: Domain; criterion: Criterion } | undefined {
		for (const domain of this.rubric?.domains ?? []) {
			const criterion = domain.criteria.find((one) => one.code === code);
			if (criterion) return { domain, criterion };
		}
		return undefined;
	}

	subject(id: string | undefined): string {
		return this.live.parts.meeting?.subjects.find((one) => one.id === id)?.name ?? '';
	}

	/** "D1.1 Shared Vision", and for whom where several are assessed. */
	nameOf(entry: Pick<AgendaEntry, 'criterion'>): string {
		return this.criterion(entry.criterion)?.criterion.name ?? '';
	}

	get manySubjects(): boolean {
		return (this.live.parts.meeting?.subjects.length ?? 0) > 1;
	}

	cast(choice: Choice, reason: string): Promise<Problem | undefined> {
		const { item, round } = this.#place();
		return this.#give({ type: 'cast_ballot', item, round, choice, reason: reason.trim() || null });
	}

	withdraw(): Promise<Problem | undefined> {
		const { item, round } = this.#place();
		return this.#give({ type: 'withdraw_ballot', item, round });
	}

	answer(item: string, proposal: number, answer: number, reason: string): Promise<Problem | undefined> {
		return this.#give({ type: 'answer_proposal', item, proposal, answer, reason: reason.trim() || null });
	}

	recuse(reason: string): Promise<Problem | undefined> {
		return this.#give({ type: 'recuse', item: this.#place().item, reason: reason.trim() || null });
	}

	/** Wishes that stand on the server already. */
	get accepted(): readonly Command[] {
		return this.#accepted;
	}

	/** The view moved on: what it shows by now need not be remembered. */
	settle(): void {
		const left = this.#accepted.filter((command) => !isShown(this.live.parts, command));
		if (left.length < this.#accepted.length) this.#accepted = left;
	}

	async #give(command: Command): Promise<Problem | undefined> {
		this.refused = undefined;
		const problem = await this.live.give(command);
		if (problem) {
			this.refused = problem;
			if (this.#left) this.#lost.push(problem);
			return problem;
		}
		if (!isShown(this.live.parts, command)) {
			this.#accepted = [...this.#accepted, command];
			setTimeout(() => (this.#accepted = this.#accepted.filter((one) => one !== command)), SHOWN_WITHIN_MS);
		}
		return undefined;
	}

	/** Somebody else takes the device. What was given here and not answered still goes out. */
	async leave(): Promise<readonly Problem[]> {
		this.#left = true;
		const declined = await this.live.leave();
		return [...this.#lost, ...declined.map(({ problem }) => problem)];
	}

	#left = false;
	/** What was refused after the reader had left. */
	readonly #lost: Problem[] = [];

	#place(): { item: string; round: number } {
		return { item: this.item?.item ?? '', round: this.item?.round ?? 0 };
	}
}

const turnedOf = (state: unknown): ItemId | undefined => {
	const { turned } = (state ?? {}) as { turned?: unknown };
	return typeof turned === 'string' ? turned : undefined;
};
