/** The room as the facilitator reads it: people by organisation, each with where they stand in the open vote or proposal. */
import type { FocusItem, ParticipantId, Person, Progress, Roster } from '../../protocol/wire';
import { isAsked } from './steps';

/** `aside`: stands aside for a conflict of interest. `unknown`: the server did not list everyone. */
export type Standing = 'voted' | 'aside' | 'waiting' | 'absent' | 'away' | 'here' | 'unknown';

export interface Guest extends Person {
	standing: Standing;
}

export interface Organisation {
	name: string;
	people: Guest[];
	/** How many of them are still waited for. */
	waiting: number;
}

/** Everyone who joined to vote, by organisation; within one, those who are waited for come first. */
export const organisations = (roster: Roster, progress: Progress | null | undefined, focus?: FocusItem | null): Organisation[] => {
	const voting = isAsked(focus);
	const waiting = new Set(progress?.waiting_for ?? []);
	const listed = waiting.size >= missingCount(progress);
	const aside = new Set(progress?.standing_aside ?? []);
	const byName = new Map<string, Guest[]>();
	for (const person of roster.people ?? []) {
		if (person.role !== 'participant') continue;
		const guest = { ...person, standing: standingOf(person, { voting, waiting, listed, aside }) };
		const group = byName.get(person.organisation);
		if (group) group.push(guest);
		else byName.set(person.organisation, [guest]);
	}
	return [...byName]
		.map(([name, people]) => ({
			name,
			people: people.sort((a, b) => rank(a.standing) - rank(b.standing)),
			waiting: people.filter((person) => person.standing === 'waiting').length,
		}))
		.sort((a, b) => a.name.localeCompare(b.name));
};

/** How many eligible people have not voted or answered yet. */
export const missingCount = (progress: Progress | null | undefined): number =>
	progress ? Math.max(0, progress.eligible - progress.voted) : 0;

/** Names for a sentence: the first few, and how many more there are. */
export const namesOf = (ids: ParticipantId[], people: Person[], most = 6): { names: string[]; more: number } => {
	const byId = new Map(people.map((person) => [person.participant, person]));
	const names = ids
		.map((id) => byId.get(id))
		.filter((person) => person !== undefined)
		.map((person) => (person.name ? `${person.name} (${person.organisation})` : person.organisation));
	// A single name after "and 1 more" would be shorter than the words that hide it.
	const shown = names.length === most + 1 ? most + 1 : most;
	return { names: names.slice(0, shown), more: Math.max(0, ids.length - Math.min(names.length, shown)) };
};

interface Vote {
	voting: boolean;
	waiting: Set<ParticipantId>;
	listed: boolean;
	aside: Set<ParticipantId>;
}

const standingOf = (person: Person, vote: Vote): Standing => {
	if (person.absent) return 'absent';
	if (!vote.voting) return person.connected ? 'here' : 'away';
	if (vote.waiting.has(person.participant)) return 'waiting';
	if (vote.aside.has(person.participant)) return 'aside';
	return vote.listed ? 'voted' : 'unknown';
};

const rank = (standing: Standing): number => {
	switch (standing) {
		case 'waiting':
			return 0;
		case 'away':
			return 1;
		case 'here':
		case 'unknown':
			return 2;
		case 'voted':
		case 'aside':
			return 3;
		case 'absent':
			return 4;
	}
};
