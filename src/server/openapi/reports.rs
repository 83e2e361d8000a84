//! The operations that give reports as files.

use super::{Given, JSON, Needs, Operation, Parameter};

pub(super) const OPERATIONS: [Operation; 3] = [
    Operation {
        method: "get",
        path: "/api/sessions/{id}/report",
        id: "getReport",
        summary: "A report of the session as a file; it is the same for every token, and holds what all of them may see",
        access: Needs::Reading,
        query: &REPORT_FILE,
        body: None,
        answer: (200, JSON, "ReportDocument"),
    },
    Operation {
        method: "get",
        path: "/api/subjects/{id}/report",
        id: "getSubjectReport",
        summary: "Where a subject stands over all its sessions, as a file; nobody is named in it",
        access: Needs::HostOrShare,
        query: &REPORT_FILE,
        body: None,
        answer: (200, JSON, "ReportDocument"),
    },
    Operation {
        method: "get",
        path: "/api/comparison/report",
        id: "getComparisonReport",
        summary: "Subjects side by side on one rubric, as a file; nobody is named in it",
        access: Needs::HostOrShare,
        query: &[
            ("rubric", "string", "The rubric's id", Given::Always),
            (
                "version",
                "string",
                "The version whose text it is told by; that of the newest session where none is named",
                Given::Maybe,
            ),
            (
                "subjects",
                "string",
                "The ids of those who are compared, with commas between them; all where none is named",
                Given::Maybe,
            ),
            REPORT_FILE[0],
            REPORT_FILE[1],
            REPORT_FILE[2],
            REPORT_FILE[3],
        ],
        body: None,
        answer: (200, JSON, "ReportDocument"),
    },
];

/// What kind of file a report is to be.
const REPORT_FILE: [Parameter; 4] = [
    ("format", "string", "json, html (if not given), pdf, docx, xlsx, csv or md", Given::Maybe),
    ("language", "string", "en (if not given) or es", Given::Maybe),
    (
        "table",
        "string",
        "As csv: decisions (if not given), distributions, ballots, next-steps or events; of a subject also history; of a comparison \
         matrix or organisations",
        Given::Maybe,
    ),
    ("page_size", "string", "As pdf, docx or xlsx: letter (if not given) or a4", Given::Maybe),
];
