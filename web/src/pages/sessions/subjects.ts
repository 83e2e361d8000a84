/** The list of subjects, and which rubrics compare them. Knows the wire's shapes, and nothing of words or the page. */
import { fold } from '../../parts/fold';
import type { ListedSubject, RubricSummary } from '../../protocol/wire';

/** A rubric that subjects were assessed on. */
export interface Ground {
	id: string;
	/** The title of its newest text; the id where the server has none any more. */
	title: string;
	/** How many subjects were assessed on it. */
	subjects: number;
}

/** Those whose name or rubrics hold all words, as `wordsOf` gives them. */
export const subjectsWith = (subjects: readonly ListedSubject[], words: readonly string[], titleOf: (rubric: string) => string): ListedSubject[] =>
	subjects.filter(({ name, rubrics }) => {
		const text = fold([name, ...rubrics, ...rubrics.map(titleOf)].join('\n')).text;
		return words.every((word) => text.includes(word));
	});

/** The rubrics on which there is something to compare, the one with the most subjects first. */
export const groundsOf = (subjects: readonly ListedSubject[], titleOf: (rubric: string) => string): Ground[] => {
	const ids = [...new Set(subjects.flatMap((subject) => subject.rubrics))];
	const grounds = ids.map((id) => ({ id, title: titleOf(id), subjects: subjects.filter((subject) => subject.rubrics.includes(id)).length }));
	return grounds.filter((ground) => ground.subjects > 1).sort((one, other) => other.subjects - one.subjects || one.title.localeCompare(other.title));
};

/** The list of rubrics has the newest version of each first. */
export const titlesOf = (rubrics: readonly RubricSummary[]): ((rubric: string) => string) => {
	const titles = new Map([...rubrics].reverse().map((one) => [one.id, one.title]));
	return (rubric) => titles.get(rubric) ?? rubric;
};

/** Where a subject stands, by all its sessions. */
export const pageOfSubject = ({ subject }: ListedSubject): string => `/subjects/${encodeURIComponent(subject)}`;

/** How all stand who were assessed on one rubric. */
export const comparisonOn = (rubric: string): string => `/compare?rubric=${encodeURIComponent(rubric)}`;
