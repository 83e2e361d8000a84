//! The operations on templates.

use super::{JSON, Needs, Operation};

pub(super) const OPERATIONS: &[Operation] = &[
    Operation {
        method: "get",
        path: "/api/templates",
        id: "listTemplates",
        summary: "The templates that sessions can be made from",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (200, JSON, "TemplateList"),
    },
    Operation {
        method: "post",
        path: "/api/templates",
        id: "saveTemplate",
        summary: "Keeps a plan under a name; 200 instead of 201 if it takes the place of the one that had the name",
        access: Needs::HostKey,
        query: &[],
        body: Some("SaveTemplate"),
        answer: (201, JSON, "Template"),
    },
    Operation {
        method: "delete",
        path: "/api/templates/{id}",
        id: "removeTemplate",
        summary: "Offers a template no longer",
        access: Needs::HostKey,
        query: &[],
        body: None,
        answer: (204, "", ""),
    },
];
