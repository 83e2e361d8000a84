/** Where the reader stands in a revealed round, in terms that one sentence can say. */
import type { Choice, RevealedRound } from '../../protocol/wire';

export type Standing =
	/** The reader chose what most chose. */
	| { kind: 'most'; level: number; others: number }
	/** Most chose another level, `away` levels off: above zero where the group stands higher. */
	| { kind: 'apart'; level: number; most: number; away: number }
	/** No level was chosen most often. */
	| { kind: 'split'; level: number; others: number }
	| { kind: 'unsure' | 'abstain' | 'none' };

export const standingOf = (round: RevealedRound, own: Choice | undefined): Standing => {
	if (own === undefined) return { kind: 'none' };
	if (typeof own === 'string') return { kind: own };
	const { levels } = round.tally;
	const highest = Math.max(0, ...levels.map((one) => one.count));
	const most = levels.filter((one) => one.count === highest);
	const others = Math.max(0, (levels.find((one) => one.level === own.level)?.count ?? 1) - 1);
	if (most.length !== 1 || !most[0]) return { kind: 'split', level: own.level, others };
	if (most[0].level === own.level) return { kind: 'most', level: own.level, others };
	const place = (level: number): number => levels.findIndex((one) => one.level === level);
	return { kind: 'apart', level: own.level, most: most[0].level, away: place(most[0].level) - place(own.level) };
};

/** How the reader's choice compares with that of the round before. */
export type Movement = { kind: 'same' | 'changed'; before: Choice } | undefined;

export const movementOf = (before: Choice | undefined, now: Choice | undefined): Movement => {
	if (before === undefined) return undefined;
	const same =
		typeof before === 'object' && typeof now === 'object' ? before.level === now.level : before === now;
	return { kind: same ? 'same' : 'changed', before };
};
