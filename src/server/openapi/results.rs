//! The operations on results across sessions.

use super::{Given, JSON, Needs, Operation};

pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        method: "get",
        path: "/api/subjects",
        id: "listSubjects",
        summary: "Everyone who was assessed in a session",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (200, JSON, "SubjectList"),
    },
    Operation {
        method: "get",
        path: "/api/subjects/{id}",
        id: "getSubject",
        summary: "Where a subject stands, by the latest decisions of all its sessions; it names nobody",
        access: Needs::HostOrShare,
        query: &[],
        body: None,
        answer: (200, JSON, "SubjectResults"),
    },
    Operation {
        method: "get",
        path: "/api/comparison",
        id: "compareSubjects",
        summary: "The criteria of a rubric by subject; it names nobody",
        access: Needs::HostOrShare,
        query: &[
            ("rubric", "string", "The rubric's id", Given::Always),
            (
                "version",
                "string",
                "The version whose text it is told by; that of the newest session where it is left out",
                Given::Maybe,
            ),
            (
                "subjects",
                "string",
                "The ids of those who are compared, with commas between them; everyone where it is left out",
                Given::Maybe,
            ),
        ],
        body: None,
        answer: (200, JSON, "Comparison"),
    },
];
