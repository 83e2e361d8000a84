/** What results are read from. */
import { fetchRubric, getFile, getJson } from '../../live/http';
import type { Assessment, Comparison, Rubric, RubricRef, SubjectResults } from '../../protocol/wire';
import { base64Of } from '../../verify/bytes';
import { readCheckpoint, readNote } from '../../verify/notes';

/** How many records the server signed, and their root in base64. */
export interface Signed {
	size: number;
	root: string;
}

export interface SessionRead {
	assessment: Assessment;
	rubric: Rubric | undefined;
	signed: Signed | undefined;
}

export const readSession = async (session: string, token: string): Promise<SessionRead> => {
	const path = `/api/sessions/${encodeURIComponent(session)}`;
	const [assessment, signed] = await Promise.all([
		getJson<Assessment>(`${path}/assessment`, token),
		// Without it the results still read.
		signedAt(`${path}/checkpoint`, token).catch(() => undefined),
	]);
	return { assessment, signed, rubric: await textOf(assessment.rubric) };
};

export interface SubjectRead {
	subject: SubjectResults;
	/** The texts that it is told by, by their digest. */
	rubrics: Map<string, Rubric>;
}

export const readSubject = async (id: string, token: string): Promise<SubjectRead> => {
	const subject = await getJson<SubjectResults>(`/api/subjects/${encodeURIComponent(id)}`, token);
	const texts = await Promise.all(subject.rubrics.map(async ({ rubric }) => [rubric.digest, await textOf(rubric)] as const));
	return { subject, rubrics: new Map(texts.flatMap(([digest, text]) => (text ? [[digest, text] as const] : []))) };
};

export interface ComparisonRead {
	comparison: Comparison;
	rubric: Rubric | undefined;
}

export const readComparison = async (query: string, token: string): Promise<ComparisonRead> => {
	const comparison = await getJson<Comparison>(`/api/comparison?${query}`, token);
	return { comparison, rubric: await textOf(comparison.rubric) };
};

/** Without the text of the rubric results still read, with numbers only. */
const textOf = (ref: RubricRef): Promise<Rubric | undefined> => fetchRubric(ref).catch(() => undefined);

const signedAt = async (path: string, token: string): Promise<Signed | undefined> => {
	const note = readNote(await (await getFile(path, token)).text());
	const checkpoint = note && readCheckpoint(note.text);
	return checkpoint && { size: checkpoint.size, root: base64Of(checkpoint.root) };
};
