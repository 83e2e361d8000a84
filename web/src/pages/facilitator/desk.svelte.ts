/**
 * The facilitator's desk: what the page knows beside the views of the server. Which item is looked at, which step is on its
 * way, what was refused, and which question is open. All changes of the meeting go through `give`.
 */
import type {
	AgendaEntry,
	AssessedItem,
	Assessment,
	Command,
	FocusItem,
	ItemId,
	Meeting,
	ParticipantId,
	Parts,
	Problem,
	SessionId,
	Verdict,
} from '../../protocol/wire';
import { consentedLevel, nextItem, stepsOf, type Step, type StepName, type Steps } from './steps';

/** What the desk needs of the live connection. */
export interface Wire {
	readonly parts: Parts;
	/** Resolves when the command was carried out, or with the reason why not. */
	give(command: Command): Promise<Problem | undefined>;
	/** The server's clock, in milliseconds since 1970. */
	now(): number;
	/** Where everything stands, for items that the live view does not hold; nothing where it cannot be read now. */
	assessment(): Promise<Assessment | undefined>;
}

/** A question that has to be answered before a step is taken. */
export type Question =
	| { about: 'missing' | 'missing-answers'; step: Step; missing: ParticipantId[] }
	| { about: 'park' | 'reopen' | 'cancel' | 'cancel-proposal'; step: Step }
	| { about: 'close' }
	| { about: 'absent'; participant: ParticipantId };

export type Sheet = 'settings' | 'links' | 'keys';

export class Desk {
	/** The item on this screen where it is not the group's. */
	looking = $state<ItemId | null>(null);
	/** The step that is on its way to the server. */
	busy = $state<StepName | 'other' | null>(null);
	/** Why the last wish was refused; cleared by the next one. */
	problem = $state<Problem | null>(null);
	/** The question in front of the page. */
	question = $state<Question | null>(null);
	/** The sheet in front of the page. */
	sheet = $state<Sheet | null>(null);
	/** The item whose decision is being written. */
	deciding = $state<ItemId | null>(null);
	/** The item on which a level is about to be proposed. */
	proposing = $state<ItemId | null>(null);
	/** What the decision form opens with, where the step that opened it says so. */
	suggestion = $state<Verdict | null>(null);
	/** What the decision form would record. */
	verdict = $state<Verdict | null>(null);

	readonly session: SessionId;
	readonly #wire: Wire;

	constructor(session: SessionId, wire: Wire) {
		this.session = session;
		this.#wire = wire;
	}

	get parts(): Parts {
		return this.#wire.parts;
	}

	get meeting(): Meeting | null {
		return this.parts.meeting ?? null;
	}

	get items(): AgendaEntry[] {
		return this.parts.agenda?.items ?? [];
	}

	get focus(): FocusItem | null {
		return this.parts.focus?.item ?? null;
	}

	/** The item on this screen. */
	get shown(): ItemId | null {
		return this.looking ?? this.focus?.item ?? null;
	}

	/** Is the item on this screen another than the group's? */
	get away(): boolean {
		return this.looking !== null && this.looking !== this.focus?.item;
	}

	/** Somebody may have voted: settings then change with a reason only. */
	get voted(): boolean {
		return this.items.some((entry) => entry.rounds > 0);
	}

	get steps(): Steps {
		const meeting = this.meeting;
		if (!meeting) return { others: [] };
		return stepsOf({
			phase: meeting.phase,
			items: this.items,
			focus: this.focus,
			looking: this.looking,
		});
	}

	/** Shows an item on this screen only. */
	look(item: ItemId | null): void {
		this.looking = item === this.focus?.item ? null : item;
		this.problem = null;
	}

	/** Takes a step: asks first where it cannot be undone or needs words. */
	async take(step: Step): Promise<void> {
		if (this.busy) return;
		this.problem = null;
		switch (step.name) {
			case 'decide':
			case 'no_consensus':
				this.suggestion = step.name === 'no_consensus' ? 'no_consensus' : this.#consented();
				this.deciding = step.item ?? null;
				return;
			case 'propose':
				this.proposing = step.item ?? null;
				return;
			case 'cancel_proposal':
				this.question = { about: 'cancel-proposal', step };
				return;
			case 'park':
			case 'reopen':
			case 'cancel':
				this.question = { about: step.name, step };
				return;
			case 'close':
				this.question = { about: 'close' };
				return;
			case 'start':
				// The item first, so that everyone finds it when the meeting begins.
				if (step.item && step.item !== this.focus?.item) {
					if (!(await this.#give(step.name, { type: 'focus_item', item: step.item }))) return;
				}
				await this.#give(step.name, { type: 'start_session' });
				return;
			case 'record':
				return;
			default: {
				const command = commandOf(step);
				if (command && (await this.#give(step.name, command, step))) this.#arrive();
			}
		}
	}

	/** Answers the open question with yes. */
	async confirm(words = ''): Promise<boolean> {
		const question = this.question;
		if (!question) return false;
		const command = answerOf(question, words);
		const name = 'step' in question ? question.step.name : 'other';
		const done = await this.#give(name, command);
		if (done) {
			this.question = null;
			if (question.about === 'park' || question.about === 'reopen') this.#arrive();
		}
		return done;
	}

	/** The server's clock: countdowns are right on every device. */
	readonly now = (): number => this.#wire.now();

	/** An item that the group is not on, in full. */
	async lookUp(item: ItemId): Promise<AssessedItem | undefined> {
		return (await this.#wire.assessment())?.items.find((one) => one.item === item);
	}

	/** Gives any other command, and says whether it was carried out. */
	async give(command: Command): Promise<boolean> {
		return this.#give('other', command);
	}

	/** Where the group goes after an item, for the sentence that says so. */
	after(item: ItemId | undefined): AgendaEntry | undefined {
		return nextItem(this.items, item);
	}

	/** The level the group consented to since the last reveal, for the form to open with. */
	#consented(): Verdict | null {
		const level = this.focus ? consentedLevel(this.focus) : undefined;
		return level === undefined ? null : { level };
	}

	#arrive(): void {
		this.looking = null;
		this.deciding = null;
		this.proposing = null;
	}

	async #give(name: StepName | 'other', command: Command, step?: Step): Promise<boolean> {
		if (this.busy) return false;
		this.busy = name;
		this.problem = null;
		try {
			const problem = await this.#wire.give(command);
			if (!problem) return true;
			if (problem.code === 'votes_missing' && step) {
				this.question = { about: step.name === 'close_answers' ? 'missing-answers' : 'missing', step, missing: problem.missing ?? [] };
				return false;
			}
			this.problem = problem;
			return false;
		} finally {
			this.busy = null;
		}
	}
}

const commandOf = (step: Step): Command | undefined => {
	const item = step.item ?? '';
	switch (step.name) {
		case 'open_door':
			return { type: 'open_lobby' };
		case 'open_vote':
		case 'vote_again':
			return { type: 'open_round', item };
		case 'reveal':
			return { type: 'reveal_round', item, round: step.round ?? 1 };
		case 'close_answers':
			return { type: 'close_proposal', item, proposal: step.proposal ?? 1 };
		case 'next':
		case 'turn':
		case 'take_up':
			return { type: 'focus_item', item };
		case 'pause':
			return { type: 'pause_session' };
		case 'resume':
			return { type: 'resume_session' };
		default:
			return undefined;
	}
};

const answerOf = (question: Question, words: string): Command => {
	switch (question.about) {
		case 'missing':
			return { type: 'reveal_round', item: question.step.item ?? '', round: question.step.round ?? 1, despite_missing: true };
		case 'missing-answers':
			return { type: 'close_proposal', item: question.step.item ?? '', proposal: question.step.proposal ?? 1, despite_missing: true };
		case 'cancel-proposal':
			return { type: 'cancel_proposal', item: question.step.item ?? '', proposal: question.step.proposal ?? 1, reason: words.trim() };
		case 'park':
			return { type: 'park_item', item: question.step.item ?? '', reason: words.trim() };
		case 'cancel':
			return { type: 'cancel_round', item: question.step.item ?? '', round: question.step.round ?? 1, reason: words.trim() };
		case 'reopen':
			return { type: 'reopen_item', item: question.step.item ?? '', reason: words.trim() };
		case 'close':
			return { type: 'close_session' };
		case 'absent':
			return { type: 'mark_absent', participant: question.participant };
	}
};
