/** What results are read from. */
import { fetchRubric, getFile, getJson, postJson } from '../../live/http';
import type { Assessment, Comparison, Rubric, RubricRef, SetNextStep, SubjectResults } from '../../protocol/wire';
import { base64Of } from '../../verify/bytes';
import { readCheckpoint, readNote } from '../../verify/notes';

/** How much of a log the server signed, and its root in base64. */
export interface Signed {
	size: number;
	root: string;
}

export interface SessionRead {
	assessment: Assessment;
	rubric: Rubric | undefined;
	/** Of the session's records. */
	signed: Signed | undefined;
}

export const readSession = async (session: string, token: string): Promise<SessionRead> => {
	const path = `/api/sessions/${encodeURIComponent(session)}`;
	const [assessment, signed] = await Promise.all([getJson<Assessment>(`${path}/assessment`, token), signedAt(`${path}/checkpoint`, token)]);
	return { assessment, signed, rubric: await textOf(assessment.rubric) };
};

export interface SubjectRead {
	subject: SubjectResults;
	/** The texts that it is told by, by their digest. */
	rubrics: Map<string, Rubric>;
	/** Of the server's log, which has a checkpoint of each session in it. */
	log: Signed | undefined;
}

export const readSubject = async (id: string, token: string): Promise<SubjectRead> => {
	const [subject, log] = await Promise.all([getJson<SubjectResults>(`/api/subjects/${encodeURIComponent(id)}`, token), signedAt(LOG)]);
	const texts = await Promise.all(subject.rubrics.map(async ({ rubric }) => [rubric.digest, await textOf(rubric)] as const));
	return { subject, log, rubrics: new Map(texts.flatMap(([digest, text]) => (text ? [[digest, text] as const] : []))) };
};

export interface ComparisonRead {
	comparison: Comparison;
	rubric: Rubric | undefined;
	log: Signed | undefined;
}

export const readComparison = async (query: string, token: string): Promise<ComparisonRead> => {
	const [comparison, log] = await Promise.all([getJson<Comparison>(`/api/comparison?${query}`, token), signedAt(LOG)]);
	return { comparison, log, rubric: await textOf(comparison.rubric) };
};

/** The host writes down how a next step stands, for somebody who says so. */
export const setNextStep = (session: string, wanted: SetNextStep, token: string): Promise<unknown> =>
	postJson(`/api/sessions/${encodeURIComponent(session)}/next-steps`, wanted, token);

const LOG = '/log/checkpoint';

/** Without the text of the rubric results still read, with numbers only. */
const textOf = (ref: RubricRef): Promise<Rubric | undefined> => fetchRubric(ref).catch(() => undefined);

/** Without what was signed they read too. */
const signedAt = async (path: string, token?: string): Promise<Signed | undefined> => {
	const file = await getFile(path, token).catch(() => undefined);
	const note = file && readNote(await file.text());
	const checkpoint = note && readCheckpoint(note.text);
	return checkpoint && { size: checkpoint.size, root: base64Of(checkpoint.root) };
};
