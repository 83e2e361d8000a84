/**
 * The trail in sentences: which message says a line, and with which values. The words themselves stand in the Fluent files, so
 * that a second language is a matter of words.
 */
import type { Choice, PlannedStep, Trail, TrailLine } from '../../protocol/wire';

export type Values = Record<string, string | number>;

/** A message and its values. */
export interface Sentence {
	id: string;
	values: Values;
}

/** Looks up a message. */
export type Say = (id: string, values?: Values) => string;

/** Turns lines into sentences; `levelName` gives the name of a level of the rubric, if it has one, `when` writes a time, and `day` a date. */
export class Teller {
	readonly #say: Say;
	readonly #levelName: (level: number) => string | undefined;
	readonly #when: (at: string) => string;
	readonly #day: (date: string) => string;

	constructor(say: Say, levelName: (level: number) => string | undefined, when: (at: string) => string = (at) => at, day: (date: string) => string = (date) => date) {
		this.#say = say;
		this.#levelName = levelName;
		this.#when = when;
		this.#day = day;
	}

	/** The line as one or two sentences. */
	sentence(line: TrailLine, several: boolean): string {
		const values: Values = {
			criterion: line.criterion ?? '',
			// One subject goes without saying.
			subject: line.subject ?? '',
			several: several ? 'yes' : 'no',
			person: line.person ?? '',
			named: line.person ? 'yes' : 'no',
			organisation: line.kind === 'participant_joined' ? (line.text ?? '') : '',
			role: line.role ?? 'other',
			round: line.round ?? 0,
			level: line.level == null ? '' : this.level(line.level),
			door: line.door ?? 'open',
			stance: line.stance ?? 'dissent',
			// For something that is so or not: whether somebody votes along, has a device, declined the lead, or brought evidence.
			yes: line.yes ? 'yes' : 'no',
			minutes: Math.round((line.gone_seconds ?? 0) / 60),
			names: line.kind === 'organisations_invited' ? (line.text || 'none') : '',
			step: line.next_step?.step ?? 0,
			state: line.next_step?.state ?? 'open',
			what: line.next_step ? this.#step(line.next_step) : '',
			until: line.kind === 'advance_opened' && line.text ? this.#when(line.text) : 'none',
		};
		if (line.kind === 'round_revealed') return this.#revealed(line, values);
		if (line.kind === 'proposal_closed') return this.#closed(line, values);
		if (line.kind === 'item_decided') return this.#decided(line, values);
		if (line.kind === 'lead_taken' && line.gone_seconds != null) return this.#say('record-trail-lead-claimed', values);
		if (kinds.has(line.kind)) return this.#say(`record-trail-${line.kind.replaceAll('_', '-')}`, values);
		return this.#say('record-trail-other', { ...values, kind: line.kind.replaceAll('_', ' ') });
	}

	/** What somebody wrote, to stand under the sentence. A title or names stand in the sentence itself. */
	words(line: TrailLine): string {
		return inSentence.has(line.kind) ? '' : (line.text ?? '');
	}

	/** "3 Advancing" */
	level(level: number): string {
		const name = this.#levelName(level);
		return name ? this.#say('level-words', { number: String(level), name }) : String(level);
	}

	choice(choice: Choice): string {
		if (choice === 'unsure') return this.#say('record-choice-unsure');
		if (choice === 'abstain') return this.#say('record-choice-abstain');
		return this.level(choice.level);
	}

	/** "2 moved from 2 Developing to 3 Advancing", one for each way. */
	moves(line: TrailLine): string[] {
		return (line.moves ?? []).map((move) =>
			this.#say('record-trail-move', { count: move.count, from: this.choice(move.from), to: this.choice(move.to) }),
		);
	}

	#revealed(line: TrailLine, values: Values): string {
		const { tally, outcome } = line;
		if (!tally) return this.#say('record-trail-round-revealed-bare', values);
		const voted = tally.levels.reduce((sum, one) => sum + one.count, 0) + tally.unsure + tally.abstain;
		const counts = { ...values, voted, eligible: voted + tally.not_voted };
		const first = this.#say('record-trail-round-revealed', counts);
		const parts = tally.levels
			.filter((one) => one.count > 0)
			.map((one) => this.#say('record-trail-at-level', { count: one.count, level: this.level(one.level) }));
		for (const [count, id] of [
			[tally.unsure, 'record-trail-unsure'],
			[tally.abstain, 'record-trail-abstain'],
		] as const) {
			if (count > 0) parts.push(this.#say(id, { count }));
		}
		const met =
			typeof outcome === 'object' && outcome
				? this.#say('record-trail-met', { level: this.level(outcome.level) })
				: this.#say('record-trail-not-met');
		return [first, parts.length ? `${parts.join(', ')}.` : '', this.#quorum(line), this.#lacksQuorum(line) ? '' : met].filter(Boolean).join(' ');
	}

	#closed(line: TrailLine, values: Values): string {
		const { answers, floor } = line;
		const counts = answers?.counts ?? [];
		const answered = counts.reduce((sum, one) => sum + one, 0);
		const given = counts.flatMap((count, answer) => (count > 0 ? [this.#say('record-trail-answered', { count, answer: String(answer) })] : []));
		const first = this.#say('record-trail-proposal-closed', { ...values, answered, eligible: answered + (answers?.not_answered ?? 0) });
		const below = counts.slice(0, floor ?? 0).reduce((sum, one) => sum + one, 0);
		const met = this.#say(answered > 0 && below === 0 ? 'record-trail-consented' : 'record-trail-not-consented', { floor: String(floor ?? '') });
		return [first, given.length ? `${given.join(', ')}.` : '', this.#quorum(line), this.#lacksQuorum(line) ? '' : met].filter(Boolean).join(' ');
	}

	#lacksQuorum({ quorum }: TrailLine): boolean {
		return quorum != null && quorum.present < quorum.needed;
	}

	/** How the quorum stood, where there was one. Without it nothing else that was said counts. */
	#quorum(line: TrailLine): string {
		if (!line.quorum) return '';
		return this.#say(this.#lacksQuorum(line) ? 'record-trail-quorum-lacking' : 'record-trail-quorum', { ...line.quorum });
	}

	/** "Sign the compact (Ana, by March 1, 2027)" */
	#step({ what, who, by_when }: PlannedStep): string {
		const by = by_when ? this.#say('record-trail-step-by', { day: this.#day(by_when) }) : '';
		const more = [who, by].filter(Boolean).join(', ');
		return more ? `${what} (${more})` : what;
	}

	#decided(line: TrailLine, values: Values): string {
		const dissents = line.dissents ?? 0;
		const said =
			typeof line.verdict === 'object' && line.verdict
				? this.#say(line.yes ? 'record-trail-item-accepted' : 'record-trail-item-decided', { ...values, level: this.level(line.verdict.level) })
				: this.#say('record-trail-item-decided-none', values);
		return dissents > 0 ? `${said} ${this.#say('record-trail-dissents', { count: dissents })}` : said;
	}
}

/** Lines by the day they happened on, in the reader's time zone. */
export const byDay = (lines: TrailLine[], dayOf: (at: string) => string): { day: string; lines: TrailLine[] }[] => {
	const days: { day: string; lines: TrailLine[] }[] = [];
	for (const line of lines) {
		const day = dayOf(line.at);
		const last = days.at(-1);
		if (last?.day === day) last.lines.push(line);
		else days.push({ day, lines: [line] });
	}
	return days;
};

/** Which steps a reader asked to see. */
export type Steps = 'main' | 'decisions' | 'people' | 'all';

/** What a reader asked to see: one criterion, one subject, one person, and which steps of it. */
export interface Filter {
	criterion: string;
	subject: string;
	person: string;
	steps: Steps;
}

/** Lines that fit, up to a record. With a criterion chosen, what concerns the meeting as a whole is left out. */
export const filtered = (trail: Trail, filter: Filter, at: number = trail.seq): TrailLine[] =>
	trail.lines.filter((line) => {
		if (line.seq > at || isQuiet(line)) return false;
		if (filter.criterion && line.criterion !== filter.criterion) return false;
		if (filter.subject && line.subject !== filter.subject) return false;
		if (filter.person && line.person !== filter.person) return false;
		return filter.steps === 'all' || KINDS[filter.steps].has(line.kind);
	});

/** The people the trail names, in the order of the alphabet. */
export const peopleOf = ({ lines }: Trail): string[] =>
	[...new Set(lines.flatMap((line) => line.person ?? []))].sort((a, b) => a.localeCompare(b));

/** Whether it tells a reader nothing. */
export const isQuiet = ({ kind }: TrailLine): boolean => quietKinds.has(kind);

/** Whether a level rests on it, or it came of one. */
export const isMain = ({ kind }: TrailLine): boolean => mainKinds.has(kind);

/** What a level rests on: votes, decisions, and what changed the terms under which they were made; and what became of them. */
const mainKinds = new Set([
	'session_started',
	'session_closed',
	'settings_changed',
	'participant_recused',
	'round_revealed',
	'round_cancelled',
	'proposal_made',
	'proposal_closed',
	'proposal_cancelled',
	'item_decided',
	'item_reopened',
	'item_parked',
	'next_step_changed',
	'lead_taken',
	'participant_removed',
	'advance_opened',
	'advance_closed',
	'advance_cancelled',
	'item_pulled',
	'statement_made',
	'statement_withdrawn',
	'identity_erased',
	'legal_hold_placed',
	'legal_hold_lifted',
]);

/** What was decided, what was taken up again, and what became of it. */
const decisionKinds = new Set(['item_decided', 'item_reopened', 'next_step_changed', 'statement_made', 'statement_withdrawn']);

/** Who came, who might do what, and who led. */
const peopleKinds = new Set([
	'participant_joined',
	'participant_marked_absent',
	'participant_returned',
	'participant_recused',
	'participant_admitted',
	'participant_removed',
	'role_given',
	'voting_changed',
	'device_changed',
	'lead_offered',
	'lead_offer_ended',
	'lead_taken',
	'door_set',
	'organisations_invited',
	'floor_given',
]);

const KINDS: Record<Exclude<Steps, 'all'>, ReadonlySet<string>> = { main: mainKinds, decisions: decisionKinds, people: peopleKinds };

/** Steps that tell a reader nothing: those of the machinery, hands, and notes that were written anew. */
const quietKinds = new Set([
	'agenda_set',
	'identity_given',
	'access_granted',
	'session_registered',
	'rubric_stored',
	'author_sealed',
	'ballot_entered',
	'answer_entered',
	'hand_raised',
	'hand_lowered',
	'voters_nudged',
	'notes_written',
]);

/** What was written with these stands in the sentence itself. */
const inSentence = new Set(['session_created', 'participant_joined', 'organisations_invited', 'advance_opened']);

const kinds = new Set([
	'session_created',
	'settings_changed',
	'lobby_opened',
	'session_started',
	'session_paused',
	'session_resumed',
	'session_closed',
	'participant_joined',
	'participant_marked_absent',
	'participant_returned',
	'participant_recused',
	'item_focused',
	'round_opened',
	'round_cancelled',
	'proposal_made',
	'proposal_cancelled',
	'item_parked',
	'item_reopened',
	'next_step_changed',
	'role_given',
	'voting_changed',
	'lead_offered',
	'lead_offer_ended',
	'lead_taken',
	'door_set',
	'participant_admitted',
	'participant_removed',
	'device_changed',
	'organisations_invited',
	'advance_opened',
	'advance_closed',
	'advance_cancelled',
	'item_pulled',
	'agenda_ordered',
	'floor_given',
	'comment_added',
	'comment_withdrawn',
	'statement_made',
	'statement_withdrawn',
	'identity_erased',
	'legal_hold_placed',
	'legal_hold_lifted',
]);
