/**
 * The facilitator's desk: what the page knows beside the views of the server. Which item is looked at, which step is on its
 * way, what was refused, and which question is open. All changes of the meeting go through `give`.
 */
import type {
	Advance,
	AgendaEntry,
	AssessedItem,
	Assessment,
	Command,
	FocusItem,
	ItemId,
	ListedStep,
	Meeting,
	ParticipantId,
	Parts,
	Person,
	Problem,
	SessionId,
	Talk,
	Verdict,
	You,
} from '../../protocol/wire';
import type { ChangedStep } from '../../parts/stepDraft';
import { answerOf, commandOf, missingQuestion, type Question } from './commands';
import { ItemNotes } from './notes.svelte';
import { consentedLevel, consentList, isAsked, nextItem, stepsOf, type Step, type StepName, type Steps } from './steps';

/** What the desk needs of the live connection. */
export interface Wire {
	readonly parts: Parts;
	/** Resolves when the command was carried out, or with the reason why not. */
	give(command: Command): Promise<Problem | undefined>;
	/** The server's clock, in milliseconds since 1970. */
	now(): number;
	/** Where everything stands, for items that the live view does not hold; nothing where it cannot be read now. */
	assessment(): Promise<Assessment | undefined>;
	/** What is to happen next; nothing where it cannot be read now. */
	plan(): Promise<ListedStep[] | undefined>;
}

/** Questions after which the desk shows what comes next, and not the item that was looked at. */
const ARRIVES: ReadonlySet<Question['about']> = new Set(['park', 'reopen', 'missing-advance', 'cancel-advance']);

export type Sheet = 'settings' | 'links' | 'keys' | 'advance' | 'order' | 'organisations' | 'plan' | 'share';

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
	/** For whom a ballot or an answer is entered. */
	entering = $state<ParticipantId | null>(null);
	/** What is on the consent list and is not to be accepted with the rest. */
	unchosen = $state<ItemId[]>([]);

	readonly session: SessionId;
	readonly #wire: Wire;
	readonly #mark: string;
	readonly #notes = new Map<ItemId, ItemNotes>();
	/** Settles when the command that is on its way is answered. */
	#answered: Promise<unknown> = Promise.resolve();

	/** `mark` tells people who share this device apart: what one wrote is never handed in as another's. */
	constructor(session: SessionId, wire: Wire, mark: string) {
		this.session = session;
		this.#mark = mark;
		this.#wire = wire;
	}

	get parts(): Parts {
		return this.#wire.parts;
	}

	get meeting(): Meeting | null {
		return this.parts.meeting ?? null;
	}

	get you(): You | null {
		return this.parts.you ?? null;
	}

	/** Does the reader lead the meeting? Whoever does not can help, and is offered no step that would be refused. */
	get leads(): boolean {
		return this.you?.leads === true;
	}

	/** A scribe writes and helps, and moves nothing. */
	get scribe(): boolean {
		return this.you?.role === 'scribe';
	}

	/** Who leads; empty where the name was erased. */
	get leadName(): string {
		return this.meeting?.lead?.name ?? '';
	}

	/** Everyone with a seat, and everyone who had one or waits for one. */
	get people(): Person[] {
		return this.parts.roster?.people ?? [];
	}

	/** What people in the room are called. */
	get names(): string[] {
		return [...new Set(this.people.map((person) => person.name).filter(Boolean))];
	}

	get advance(): Advance | null {
		return this.parts.advance ?? null;
	}

	get talk(): Talk {
		return this.parts.talk ?? { hands: 0 };
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
		return this.items.some((entry) => entry.rounds > 0) || (this.advance?.items.some((one) => one.voted > 0) ?? false);
	}

	get steps(): Steps {
		const steps = this.#stepsFor(!this.leads);
		// Where nothing of the list is chosen, it waits, and the meeting goes on.
		const [next, ...rest] = steps.others;
		const passed = steps.primary?.name === 'accept_consent' && this.chosen.length === 0 && (next?.name === 'start' || next?.name === 'next');
		return passed ? { primary: next, others: rest } : steps;
	}

	/** What would be accepted of the consent list. */
	get chosen(): ItemId[] {
		return consentList(this.items)
			.map((entry) => entry.item)
			.filter((item) => !this.unchosen.includes(item));
	}

	/** Is the consent list what is on the desk now? */
	get consenting(): boolean {
		return this.looking === null && this.#stepsFor(false).primary?.name === 'accept_consent';
	}

	/** The notes on an item, the same object each time: what is written in one place stands in the other. */
	notesOn(item: ItemId): ItemNotes {
		const known = this.#notes.get(item);
		if (known) return known;
		const notes = new ItemNotes(`${this.session}.${this.#mark}`, item, (command) => this.#wire.give(command));
		this.#notes.set(item, notes);
		return notes;
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
			case 'open_advance':
				this.sheet = 'advance';
				return;
			case 'accept_consent':
				if (this.chosen.length) await this.#give(step.name, { type: 'accept_consent_list', items: this.chosen });
				return;
			case 'cancel_proposal':
				this.question = { about: 'cancel-proposal', step };
				return;
			case 'cancel_advance':
				this.question = { about: 'cancel-advance', step };
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
		if (!question || this.busy) return false;
		const command = answerOf(question, words);
		const name = 'step' in question ? question.step.name : 'other';
		const done = await this.#give(name, command);
		if (done) {
			this.question = null;
			if (ARRIVES.has(question.about)) this.#arrive();
		}
		return done;
	}

	/** The server's clock: countdowns are right on every device. */
	readonly now = (): number => this.#wire.now();

	/** An item that the group is not on, in full. */
	async lookUp(item: ItemId): Promise<AssessedItem | undefined> {
		return (await this.#wire.assessment())?.items.find((one) => one.item === item);
	}

	/** What is to happen next, open steps first. */
	plan(): Promise<ListedStep[] | undefined> {
		return this.#wire.plan();
	}

	/** Says how a next step of a decision stands, and whether that is written down. */
	changeStep(item: ItemId, decision: number, changed: ChangedStep): Promise<boolean> {
		return this.give({ type: 'change_next_step', item, decision, ...changed });
	}

	/** Gives any other command, and says whether it was carried out. Pressed while something is on its way, it is not. */
	async give(command: Command): Promise<boolean> {
		return !this.busy && this.#give('other', command);
	}

	/** Gives a command after what is on its way: for choices that can be made at any time, so that none is lost. */
	async choose(command: Command): Promise<boolean> {
		return this.#give('other', command);
	}

	/** Reminds those who are missing, where anybody is. */
	async nudge(): Promise<void> {
		if (this.focus && isAsked(this.focus)) await this.give({ type: 'nudge_voters', item: this.focus.item });
	}

	/** Gives the floor to whoever raised the hand first. */
	async callNext(): Promise<void> {
		const next = this.talk.queue?.[0];
		if (next) await this.give({ type: 'give_floor', participant: next.participant });
	}

	/** Where the group goes after an item, for the sentence that says so. */
	after(item: ItemId | undefined): AgendaEntry | undefined {
		return nextItem(this.items, item);
	}

	#stepsFor(follows: boolean): Steps {
		const phase = this.meeting?.phase;
		if (!phase) return { others: [] };
		return stepsOf({ phase, items: this.items, focus: this.focus, looking: this.looking, advance: this.advance, follows });
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
		this.problem = null;
		// Several may wait. They wake in their order; the first of them goes, and the others wait for it.
		while (this.busy) await this.#answered;
		this.busy = name;
		try {
			const answered = this.#wire.give(command);
			this.#answered = answered;
			const problem = await answered;
			if (!problem) return true;
			if (problem.code === 'votes_missing' && step) {
				this.question = missingQuestion(step, problem.missing ?? []);
				return false;
			}
			this.problem = problem;
			return false;
		} finally {
			this.busy = null;
		}
	}
}
